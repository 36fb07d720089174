import { useText } from '../text/index.ts';
import { Select } from '../ui/select.tsx';
import { type Kind, kinds } from './audience-draft.rules.ts';

interface AddProps {
  label: string;
  onAdd: (kind: Kind) => void;
  error?: string | undefined;
}

/** A choice that does at once what is chosen, and is then empty again. */
export function AddCondition({ label, onAdd, error }: AddProps) {
  const t = useText('audience');
  return (
    <Select<Kind | ''>
      label={label}
      value=""
      placeholder={t('addKind')}
      options={kinds.map(kind => ({ value: kind, label: t(`kind.${kind}`), help: t(`kindHelp.${kind}`) }))}
      onChange={kind => kind && onAdd(kind)}
      errorMessage={error}
    />
  );
}
