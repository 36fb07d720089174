import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { LinkButton } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { DueDay } from './due-day.tsx';
import { DutyTitle } from './duty-title.tsx';
import type { OwedSupplement } from './my-training.graphql.ts';

/** What new versions ask on top of what is done; nothing where nothing is asked. */
export function SupplementList({ supplements }: { supplements: readonly OwedSupplement[] }) {
  const t = useText('learn');
  if (supplements.length === 0) return null;
  return (
    <Section title={t('supplement.list')}>
      <ul className="duties">
        {supplements.map(supplement => (
          <SupplementRow key={supplement.id} supplement={supplement} />
        ))}
      </ul>
    </Section>
  );
}

function SupplementRow({ supplement }: { supplement: OwedSupplement }) {
  const t = useText('learn');
  const format = useFormat();
  const { assignmentId, title, kind, versionNumber: version } = supplement;
  const action = t('supplement.toDo');
  return (
    <li className="duty">
      <div className="duty-text">
        <h3>
          <DutyTitle duty={{ id: assignmentId, title }} />
        </h3>
        <p>{t(`supplement.asks.${kind}`, { version })}</p>
        <DueDay duty={{ ...supplement, fulfilledAt: null }} />
      </div>
      <LinkButton
        to="/training/$assignmentId"
        params={{ assignmentId }}
        aria-label={t('which', { action, title: format.pick(title) })}
      >
        {action}
      </LinkButton>
    </li>
  );
}
