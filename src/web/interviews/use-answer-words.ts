import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import type { Question } from './record.graphql.ts';

const whole = ({ lowest, highest }: Question): string[] =>
  Array.from({ length: (highest ?? 0) - (lowest ?? 0) + 1 }, (_, i) => String((lowest ?? 0) + i));

/** What can be answered to a question, and an answer in words. */
export function useAnswerWords() {
  const t = useText('interviews');
  const format = useFormat();
  const choices = (question: Question): { value: string; label: string }[] => {
    if (question.kind === 'YES_NO')
      return (['YES', 'NO'] as const).map(value => ({ value, label: t(`answers.${value}`) }));
    if (question.kind === 'SCALE') return whole(question).map(value => ({ value, label: value }));
    return question.options.map(({ key, text }) => ({ value: key, label: format.pick(text) }));
  };
  const said = (question: Question, value: string | undefined): string => {
    if (!value) return t('answers.none');
    if (question.kind === 'TEXT') return value;
    if (question.kind === 'DATE') return format.day(value);
    return choices(question).find(choice => choice.value === value)?.label ?? value;
  };
  return { choices, said };
}
