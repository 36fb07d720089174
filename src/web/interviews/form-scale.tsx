import type { Control } from 'react-hook-form';
import { get } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type FormDraft, type QuestionDraft, isHigher, isStep } from './form-draft.rules.ts';
import type { QuestionName } from './form-questions.tsx';

interface Props {
  control: Control<FormDraft>;
  name: QuestionName;
}

/** The two ends of a scale. */
export function FormScale({ control, name }: Props) {
  const t = useText('interviews');
  const step = (text: string) => (isStep(text) ? undefined : t('forms.write.notStep'));
  const higher = (text: string, draft: FormDraft) =>
    step(text) ?? (isHigher(get(draft, name) as QuestionDraft) ? undefined : t('forms.write.notHigher'));
  return (
    <div className="form-steps">
      <Bound control={control} name={`${name}.lowest`} required validate={step}>
        {field => <TextField {...field} label={t('forms.write.lowest')} maxLength={4} exact />}
      </Bound>
      <Bound control={control} name={`${name}.highest`} required validate={higher}>
        {field => <TextField {...field} label={t('forms.write.highest')} maxLength={4} exact />}
      </Bound>
    </div>
  );
}
