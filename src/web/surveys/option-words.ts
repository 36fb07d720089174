import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import type { MyQuestion } from './my-survey.graphql.ts';

const steps = [1, 2, 3, 4, 5];

/** What there is to choose from, in the order of their places. */
export function useOptionWords({ kind, options }: Pick<MyQuestion, 'kind' | 'options'>): string[] {
  const t = useText('surveys');
  const format = useFormat();
  if (kind === 'TEXT') return [];
  if (kind === 'YES_NO') return [t('take.yes'), t('take.no')];
  if (kind === 'CHOICE') return options.map(option => format.pick(option));
  const ends = new Map([
    [1, options[0]!],
    [5, options[1]!],
  ]);
  return steps.map(step => {
    const end = ends.get(step);
    return end ? t('take.scaleEnd', { step, words: format.pick(end) }) : String(step);
  });
}
