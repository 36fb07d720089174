import { useText } from '../text/index.ts';
import { SearchField } from '../ui/search-field.tsx';
import { Select } from '../ui/select.tsx';
import { type EvidenceKind, evidenceKinds } from './evidence-kinds.ts';

export interface Wanted {
  text: string;
  kind: EvidenceKind | null;
}

interface Props {
  wanted: Wanted;
  onWant: (wanted: Wanted) => void;
}

const any = 'ANY';

/** Narrows a long file. */
export function EvidenceFilter({ wanted, onWant }: Props) {
  const t = useText('investigations');
  return (
    <search className="evidence-filter">
      <SearchField label={t('evidence.find')} value={wanted.text} onSearch={text => onWant({ ...wanted, text })} />
      <Select
        label={t('evidence.kind')}
        value={wanted.kind ?? any}
        options={[
          { value: any, label: t('evidence.anyKind') },
          ...evidenceKinds.map(value => ({ value, label: t(`kinds.${value}`) })),
        ]}
        onChange={chosen => onWant({ ...wanted, kind: evidenceKinds.find(each => each === chosen) ?? null })}
      />
    </search>
  );
}
