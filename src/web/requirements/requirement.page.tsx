import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AssignForm } from './assign.form.tsx';
import { AudienceLine } from './audience-line.tsx';
import { Cycles } from './cycles.tsx';
import { Headcount, ScheduleCard } from './schedule-card.tsx';
import { RequirementScheduleDocument } from './schedule.graphql.ts';
import { StartForm } from './start.form.tsx';
import { Supplements } from './supplements.tsx';
import { RequirementDocument, type Requirement } from './requirements.graphql.ts';
import '../ui/field.css';
import './requirements.css';

const route = getRouteApi('/inside/requirements/$id');

/** Who owes this, how far are they, and who comes next? */
export function RequirementPage() {
  const t = useText('requirements');
  const format = useFormat();
  const { id } = route.useParams();
  const query = useApi(RequirementDocument, { id });
  const known = query.data?.requirement;
  return (
    <Page
      title={known ? format.pick(known.title) : t('requirement')}
      lead={known?.activity ? <Activity activity={known.activity} /> : <>&nbsp;</>}
      above={<Link to="/requirements">{t('title')}</Link>}
    >
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={3} />}>
        {({ requirement }) => (
          <>
            <AudienceCard requirement={requirement} />
            <Timing requirement={requirement} />
            <ForAudit requirement={requirement} />
            <Supplements id={requirement.id} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** By a schedule that runs by itself, or in rounds that are assigned by hand. */
function Timing({ requirement }: { requirement: Requirement }) {
  const t = useText('schedule');
  const mayAssign = useMay('REQUIREMENT_ASSIGN');
  const query = useApi(RequirementScheduleDocument, { id: requirement.id });
  const isByHand = requirement.cycles.length > 0;
  return (
    <Loaded query={query}>
      {({ requirement: scheduled }) => (
        <>
          {!(isByHand && !scheduled.schedule) && <ScheduleCard requirement={scheduled} />}
          {scheduled.startedAt && <Headcount requirement={scheduled} />}
          {scheduled.startedAt && <Rounds requirement={requirement} />}
          {mayAssign && scheduled.schedule && !scheduled.startedAt && (
            <Section title={t('start')}>
              <StartForm requirement={scheduled} />
            </Section>
          )}
          {!scheduled.schedule && <ByHand requirement={requirement} />}
        </>
      )}
    </Loaded>
  );
}

/** What an auditor asks for, for those who may hand it out. */
function ForAudit({ requirement: { id, cycles } }: { requirement: Requirement }) {
  const t = useText('requirements');
  const mayExport = useMay('EVIDENCE_EXPORT');
  if (!mayExport || cycles.length === 0) return null;
  return (
    <p>
      <LinkButton size="small" to="/evidence" search={{ requirementId: id }}>
        {t('evidence')}
      </LinkButton>
    </p>
  );
}

function Rounds({ requirement }: { requirement: Requirement }) {
  const t = useText('requirements');
  return (
    <Section title={t('cycles')}>
      <Cycles requirement={requirement} />
    </Section>
  );
}

/** Rounds that somebody assigns; where there is none yet, only when that is wanted. */
function ByHand({ requirement }: { requirement: Requirement }) {
  const t = useText('requirements');
  const mayAssign = useMay('REQUIREMENT_ASSIGN');
  const [isWanted, want] = useState(requirement.cycles.length > 0);
  if (!isWanted)
    return (
      mayAssign && (
        <div>
          <Button onPress={() => want(true)}>{t('byHand')}</Button>
        </div>
      )
    );
  return (
    <>
      <Rounds requirement={requirement} />
      {mayAssign && (
        <Section title={t('assignTitle')}>
          <AssignForm requirement={requirement} />
        </Section>
      )}
    </>
  );
}

function Activity({ activity }: { activity: NonNullable<Requirement['activity']> }) {
  const t = useText('requirements');
  const tWords = useText('words');
  const format = useFormat();
  const mayRead = useMay('COURSE_READ');
  const { kind, id, title, published } = activity;
  const name = format.pick(title);
  return (
    <>
      {tWords(`activityKind.${kind}`)}:{' '}
      {kind === 'COURSE' && mayRead ? (
        <Link to="/courses/$id" params={{ id }}>
          {name}
        </Link>
      ) : (
        name
      )}
      {!published && t('notPublished')}
    </>
  );
}

function AudienceCard({ requirement }: { requirement: Requirement }) {
  const t = useText('requirements');
  const mayAssign = useMay('REQUIREMENT_ASSIGN');
  const change = mayAssign && !requirement.endedAt && (
    <LinkButton size="small" to="/requirements/$id/audience" params={{ id: requirement.id }}>
      {t('changeAudience')}
    </LinkButton>
  );
  return (
    <Card title={t('audience')} actions={change}>
      <p>
        <AudienceLine audience={requirement.audience} />
      </p>
    </Card>
  );
}
