import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { CaseRoom } from '../cases/case-room.tsx';
import { useText } from '../text/index.ts';
import { Section } from '../ui/section.tsx';
import { Challenges } from './challenges.tsx';
import { CaseCommitteeDocument, type SeatedCase } from './committees.graphql.ts';
import { Declarations } from './declarations.tsx';
import { EndSeat } from './end-seat.tsx';
import { FormCommittee } from './form-committee.tsx';
import { Seats } from './seats.tsx';
import { Substitutes } from './substitutes.tsx';

const route = getRouteApi('/inside/cases/$id/committee');

/** Who decides, may they, and who stands in? */
export function CommitteeRoomPage() {
  const t = useText('committees');
  const isSecretary = useMay('CASE_SECRETARIAT');
  const query = useApi(CaseCommitteeDocument, { id: route.useParams().id });
  return (
    <CaseRoom audience="secretariat" query={query} pick={data => data.case}>
      {matter => (
        <>
          {isSecretary && isForming(matter) && (
            <Section title={t('form.title')}>
              <FormCommittee key={matter.seats.length} matter={matter} />
            </Section>
          )}
          <Section title={t('seats.title')}>
            {!isForming(matter) && <p>{t('seats.frozen')}</p>}
            <Seats
              seats={matter.seats}
              {...(isSecretary && { actions: ({ id, mayEnd }) => mayEnd && <EndSeat matter={matter} seatId={id} /> })}
            />
          </Section>
          <Section title={t('substitutes.title')}>
            <Substitutes substitutes={matter.substitutes} />
          </Section>
          <Section title={t('declarations.title')}>
            <Declarations declarations={matter.declarations} />
          </Section>
          <Section title={t('challenges.title')}>
            <Challenges challenges={matter.challenges} />
          </Section>
        </>
      )}
    </CaseRoom>
  );
}

const isForming = ({ state }: SeatedCase): boolean => state === 'INVESTIGATION' || state === 'COMMITTEE_SETUP';
