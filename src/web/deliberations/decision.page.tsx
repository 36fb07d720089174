import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../api/use-api.ts';
import { Changed } from '../appeals/changed.tsx';
import { Blockers } from '../cases/blockers.tsx';
import { CaseRoom } from '../cases/case-room.tsx';
import { DecisionView } from '../decisions/decision-view.tsx';
import { LetterView } from '../decisions/letter-view.tsx';
import { Watermark } from '../investigations/watermark.tsx';
import { useText } from '../text/index.ts';
import { Section } from '../ui/section.tsx';
import { CommitteeDecisionDocument, type DecidedCase } from './committee.graphql.ts';
import { DecideForm } from './decide.form.tsx';

const route = getRouteApi('/inside/committee-cases/$id/decision');

/** What did the committee decide, and why? The chair writes it. */
export function CommitteeDecisionPage() {
  const t = useText('deliberations');
  const query = useApi(CommitteeDecisionDocument, { id: route.useParams().id });
  return (
    <CaseRoom audience="committee" query={query} pick={data => data.committeeCase}>
      {matter => (
        <>
          <Deciding matter={matter} />
          <Section title={t('decision.title')}>
            <Changed appeal={matter.appeal} />
            <Watermark>
              <DecisionView decision={matter.decision} authority={matter.authority} />
              {matter.decision && matter.decision.dissents.length > 0 && (
                <>
                  <h3>{t('decision.dissents')}</h3>
                  {matter.decision.dissents.map(({ seat, text }) => (
                    <p key={seat} className="case-text">
                      {matter.panel.find(each => each.seat === seat)?.name} {text}
                    </p>
                  ))}
                </>
              )}
            </Watermark>
          </Section>
          <Section title={t('decision.letter')}>
            <LetterView letter={matter.letter} />
          </Section>
        </>
      )}
    </CaseRoom>
  );
}

function Deciding({ matter }: { matter: DecidedCase }) {
  const t = useText('deliberations');
  const decides = matter.nextMoves.filter(({ move, yours }) => yours && (move === 'DECIDE' || move === 'DECIDE_NONE'));
  const ready = decides.find(({ blockers }) => blockers.length === 0);
  const [first] = decides;
  if (matter.decision || !first) return null;
  return (
    <Section title={t('decide.title')}>
      {ready ? <DecideForm matter={matter} /> : <Blockers blockers={first.blockers} />}
    </Section>
  );
}
