import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../api/use-api.ts';
import { SentBack } from '../decisions/sent-back.tsx';
import { Clocks } from '../hearings/clocks.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { Allegations } from './allegations.tsx';
import { CaseRoom } from './case-room.tsx';
import { CaseDocument, type CaseFacts } from './cases.graphql.ts';
import { NextMoves } from './next-moves.tsx';
import { Proposals } from './proposals.tsx';
import { Steps } from './steps.tsx';

const route = getRouteApi('/inside/cases/$id');

/** Where does a case stand, and what does it need next? */
export function CasePage() {
  const t = useText('cases');
  const query = useApi(CaseDocument, { id: route.useParams().id });
  return (
    <CaseRoom audience="secretariat" query={query} pick={data => data.case}>
      {matter => (
        <>
          <SentBack sentBack={matter.sentBack} />
          {matter.referrerIsSoleWitness && <Notice kind="info">{t('one.soleWitness')}</Notice>}
          <Section title={t('one.moves')}>
            <NextMoves matter={matter} />
          </Section>
          {matter.clocks.length > 0 && (
            <Section title={t('one.clocks')}>
              <Clocks clocks={matter.clocks} />
            </Section>
          )}
          <Section title={t('one.facts')}>
            <Facts matter={matter} />
          </Section>
          {matter.state !== 'PURGED' && (
            <>
              <Section title={t('one.allegations')}>
                <Allegations allegations={matter.allegations} />
              </Section>
              <Section title={t('one.proposals')}>
                <Proposals proposals={matter.proposals} />
              </Section>
            </>
          )}
          <Section title={t('steps.title')}>
            <Steps steps={matter.steps} />
          </Section>
        </>
      )}
    </CaseRoom>
  );
}

function Facts({ matter }: { matter: CaseFacts }) {
  const t = useText('cases');
  const format = useFormat();
  const { track, knownOn, openedAt, ceiling, returnState, reviewOn } = matter;
  return (
    <DefinitionList
      items={[
        [t('list.track'), t(`tracks.${track}`)],
        [t('one.knownOn'), format.day(knownOn)],
        [t('one.openedAt'), format.instant(openedAt)],
        [t('one.returnState'), returnState && t(`states.${returnState}`)],
        [t('one.reviewOn'), reviewOn && format.day(reviewOn)],
        [t('one.ceiling'), ceiling && t(`sanctions.${ceiling}`)],
      ]}
    />
  );
}
