import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Accommodations } from './accommodations.tsx';
import { Leaves } from './leaves.tsx';
import { LegalHolds } from './legal-holds.tsx';
import { LimitedDuties } from './limited-duties.tsx';
import { PasswordLink } from './password-link.tsx';
import { PersonDocument } from './people.graphql.ts';
import { PersonFactList } from './person-fact-list.tsx';
import { PersonPetitions } from './person-petitions.tsx';
import { PersonPledges } from './person-pledges.tsx';
import { PersonRoles } from './person-roles.tsx';
import './person.css';

const route = getRouteApi('/inside/people/$id');

/** Who is this person? */
export function PersonPage() {
  const t = useText('people');
  const tPetitions = useText('petitions');
  const tHolds = useText('attestations');
  const tPledges = useText('pledges');
  const format = useFormat();
  const { id } = route.useParams();
  const query = useApi(PersonDocument, { id });
  const mayRecordLeave = useMay('LEAVE_WRITE');
  const mayHold = useMay('LEGAL_HOLD');
  const maySeePetitions = useMay('PETITION_READ');
  const maySeePledges = useMay('PLEDGE_READ');
  const mayInvite = useMay('ACCOUNTS_INVITE');
  const mayAccommodate = useMay('ACCOMMODATION_GRANT');
  const mayGrantAttempts = useMay('ATTEMPT_GRANT');
  const known = query.data?.person;
  return (
    <Page
      title={known ? format.name(known) : t('person')}
      lead={known ? <span lang="ja">{format.kana(known)}</span> : <>&nbsp;</>}
      above={<Link to="/people">{t('title')}</Link>}
    >
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {({ person }) => (
          <>
            <PersonFactList person={person} />
            <Section title={t('roles')}>
              <PersonRoles person={person} />
            </Section>
            {mayRecordLeave && (
              <Section title={tPetitions('leave.title')}>
                <Leaves key={person.id} person={person} />
              </Section>
            )}
            {mayHold && (
              <Section title={tHolds('holds.title')}>
                <LegalHolds key={person.id} personId={person.id} />
              </Section>
            )}
            {maySeePetitions && (
              <Section title={tPetitions('person.title')}>
                <PersonPetitions key={person.id} person={person} />
              </Section>
            )}
            {maySeePledges && (
              <Section title={tPledges('person.title')}>
                <PersonPledges key={person.id} personId={person.id} />
              </Section>
            )}
            {mayAccommodate && (
              <Section title={t('accommodation.title')}>
                <Accommodations key={person.id} person={person} />
              </Section>
            )}
            {mayGrantAttempts && (
              <Section title={t('attempts.title')}>
                <LimitedDuties key={person.id} person={person} />
              </Section>
            )}
            {mayInvite && (
              <Section title={t('link.title')}>
                <PasswordLink key={person.id} person={person} />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
