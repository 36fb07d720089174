import type { ResultOf } from '../../api/graphql.ts';
import { useText } from '../../text/index.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import type { WaitingCasesDocument } from './mine.graphql.ts';

type Waits = Pick<ResultOf<typeof WaitingCasesDocument>, 'casesToDeclare' | 'ballotsToCast' | 'decisionsToConfirm'>;

/** What cannot go on without me: each with the one thing to do. */
export function Waiting({ casesToDeclare, ballotsToCast, decisionsToConfirm }: Waits) {
  const t = useText('cases');
  if (casesToDeclare.length + ballotsToCast.length + decisionsToConfirm.length === 0) return null;
  const named = (action: 'hub.declare' | 'hub.cast' | 'hub.confirm', number: string | null) =>
    `${t(action)}: ${number ?? t('list.notNumbered')}`;
  return (
    <Section title={t('hub.waiting')}>
      <ul className="case-links">
        {casesToDeclare.map(({ caseId, number, part, subjectName }) => (
          <li key={`${caseId} ${part}`} data-waits>
            <span>
              {number ?? t('list.notNumbered')} {t(`hub.asked.${part}`, { name: subjectName })}
            </span>
            <LinkButton
              kind="primary"
              to="/committee-cases/$id/declare"
              params={{ id: caseId }}
              aria-label={named('hub.declare', number)}
            >
              {t('hub.declare')}
            </LinkButton>
          </li>
        ))}
        {ballotsToCast.map(({ roundId, caseId, number, kind }) => (
          <li key={roundId} data-waits>
            <span>
              {number ?? t('list.notNumbered')} {t(`hub.votes.${kind}`)}
            </span>
            <LinkButton
              kind="primary"
              to="/committee-cases/$id/ballots/$roundId"
              params={{ id: caseId, roundId }}
              aria-label={named('hub.cast', number)}
            >
              {t('hub.cast')}
            </LinkButton>
          </li>
        ))}
        {decisionsToConfirm.map(({ caseId, number }) => (
          <li key={caseId} data-waits>
            <span>
              {number ?? t('list.notNumbered')} {t('hub.advised')}
            </span>
            <LinkButton
              kind="primary"
              to="/decisions-to-confirm/$id"
              params={{ id: caseId }}
              aria-label={named('hub.confirm', number)}
            >
              {t('hub.confirm')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
