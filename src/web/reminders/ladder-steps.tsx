import { useId } from 'react';
import { useText } from '../text/index.ts';
import { useLadderWords } from './ladder-words.ts';
import type { Ladder } from './reminders.graphql.ts';

/** What is told to whom, as a list for each of them. */
export function LadderSteps({ ladder }: { ladder: Ladder }) {
  const t = useText('reminders');
  const words = useLadderWords();
  return (
    <div className="ladder">
      <Steps title={t('own')} lines={words.own(ladder)} />
      <Steps title={t('above')} lines={words.above(ladder)} help={words.lists(ladder)} />
    </div>
  );
}

function Steps({ title, lines, help = [] }: { title: string; lines: readonly string[]; help?: readonly string[] }) {
  const t = useText('reminders');
  const id = useId();
  return (
    <section className="ladder-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <ol>
          {lines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
      {lines.length > 0 &&
        help.map(line => (
          <p key={line} className="field-help">
            {line}
          </p>
        ))}
    </section>
  );
}
