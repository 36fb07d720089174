import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Meter } from '../ui/progress.tsx';
import type { Wording } from './question-page.graphql.ts';

/** The words, and how often each option was chosen. */
export function QuestionWords({ wording, lesson }: { wording: Wording; lesson: string }) {
  const t = useText('courses');
  const tWords = useText('words');
  const format = useFormat();
  const { question, choices } = wording;
  const { shown } = wording.statistics;
  const times = new Map(choices.map(({ option, chosen }) => [option.id, chosen]));
  return (
    <div className="question-words">
      <p className="reading-facts">
        <span>{tWords(`questionKind.${question.kind}`)}</span>
        <span>{t('about', { lesson })}</span>
      </p>
      <p className="question-stem">{format.pick(question.stem)}</p>
      <ul className="choices">
        {question.options.map(({ id, text, right }) => {
          const chosen = times.get(id) ?? 0;
          return (
            <li key={id} data-right={right || undefined}>
              <span>
                {format.pick(text)} {right && <Badge tone="done">{t('right')}</Badge>}
              </span>
              {shown > 0 && (
                <Meter
                  label={format.pick(text)}
                  value={chosen}
                  max={shown}
                  text={t('bank.chosen', {
                    count: chosen,
                    number: format.number(chosen),
                    share: format.share(chosen / shown),
                  })}
                  tone={right ? 'done' : 'neutral'}
                />
              )}
            </li>
          );
        })}
      </ul>
      <div className="reading-why">
        <span className="field-help">{t('explanation')}</span>
        <p>{format.pick(question.explanation)}</p>
      </div>
    </div>
  );
}
