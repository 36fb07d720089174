import { useText } from '../text/index.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import type { Joint } from './audience-draft.rules.ts';

/** "And" or "or", in plain words. */
export function JointField({ value, onChange }: { value: Joint; onChange: (value: Joint) => void }) {
  const t = useText('audience');
  return (
    <RadioGroup
      label={t('joint')}
      value={value}
      onChange={onChange}
      options={[
        { value: 'all', label: t('all'), help: t('allHelp') },
        { value: 'any', label: t('any'), help: t('anyHelp') },
      ]}
    />
  );
}
