import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AssignForm } from './assign.form.tsx';
import { AudienceWords } from './audience-words.tsx';
import { ChangeAudienceForm } from './change-audience.form.tsx';
import { Cycles } from './cycles.tsx';
import { ActivityDocument, RequirementDocument, type Requirement } from './requirements.graphql.ts';
import '../ui/field.css';
import './requirements.css';

const route = getRouteApi('/inside/requirements/$id');

/** Who owes this, how far are they, and who comes next? */
export function RequirementPage() {
  const t = useText('requirements');
  const format = useFormat();
  const { id } = route.useParams();
  const query = useApi(RequirementDocument, { id });
  const mayAssign = useMay('REQUIREMENT_ASSIGN');
  const known = query.data?.requirement;
  return (
    <Page
      title={known ? format.pick(known.title) : t('requirement')}
      lead={known ? <Activity id={known.activityId} /> : <>&nbsp;</>}
      above={<Link to="/requirements">{t('title')}</Link>}
    >
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={3} />}>
        {({ requirement }) => (
          <>
            <AudienceCard requirement={requirement} />
            <Section title={t('cycles')}>
              <Cycles requirement={requirement} />
            </Section>
            {mayAssign && (
              <Section title={t('assignTitle')}>
                <AssignForm requirement={requirement} />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Activity({ id }: { id: string }) {
  const t = useText('requirements');
  const format = useFormat();
  const mayRead = useMay('COURSE_READ');
  const course = useApi(ActivityDocument, { id }, { enabled: mayRead }).data?.course;
  if (!course) return <>&nbsp;</>;
  return (
    <>
      {t('activity')}:{' '}
      <Link to="/courses/$id" params={{ id }}>
        {format.pick(course.title)}
      </Link>{' '}
      {course.published ? t('publishedAs', { number: course.published.number }) : t('notPublished')}
    </>
  );
}

function AudienceCard({ requirement }: { requirement: Requirement }) {
  const t = useText('requirements');
  const mayAssign = useMay('REQUIREMENT_ASSIGN');
  const [isOpen, open] = useState(false);
  const change = mayAssign && (
    <Button size="small" onPress={() => open(true)}>
      {t('changeAudience')}
    </Button>
  );
  return (
    <Card title={t('audience')} actions={change}>
      <AudienceWords audience={requirement.audience} />
      <Dialog title={t('changeAudience')} isOpen={isOpen} onClose={() => open(false)}>
        <ChangeAudienceForm requirement={requirement} onDone={() => open(false)} />
      </Dialog>
    </Card>
  );
}
