import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Question } from './record.graphql.ts';
import { useAnswerWords } from './use-answer-words.ts';

interface Props {
  question: Question;
  value: string;
  onChange: (value: string) => void;
}

/** One question, answered as its kind asks. */
export function AnswerField({ question, value, onChange }: Props) {
  const t = useText('interviews');
  const format = useFormat();
  const { choices } = useAnswerWords();
  const label = format.pick(question.text);
  const field = { label, value, onChange, isRequired: question.required };
  if (question.kind === 'TEXT') return <TextField {...field} rows={3} />;
  if (question.kind === 'DATE') return <DateField {...field} />;
  return (
    <div>
      <RadioGroup {...field} options={choices(question)} />
      {value && (
        <Button size="small" kind="quiet" name={t('hold.clearOf', { question: label })} onPress={() => onChange('')}>
          {t('hold.clear')}
        </Button>
      )}
    </div>
  );
}
