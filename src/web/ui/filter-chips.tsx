import { useText } from '../text/index.ts';
import { Icon } from './icon.tsx';
import './filter-chips.css';

export interface Chip {
  key: string;
  label: string;
  onRemove: () => void;
}

interface Props {
  chips: readonly Chip[];
  onClear: () => void;
}

/** The filters that hold now, each with its way out. */
export function FilterChips({ chips, onClear }: Props) {
  const t = useText('ui');
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('filters')}>
      {chips.map(chip => (
        <li key={chip.key}>
          <button
            type="button"
            className="chip"
            aria-label={t('removeFilter', { label: chip.label })}
            onClick={chip.onRemove}
          >
            {chip.label}
            <Icon name="close" size={16} />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" className="chip" data-quiet onClick={onClear}>
            {t('clearFilters')}
          </button>
        </li>
      )}
    </ul>
  );
}
