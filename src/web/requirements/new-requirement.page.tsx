import { Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useText } from '../text/index.ts';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { DraftRequirementForm } from './draft-requirement.form.tsx';
import { useActivities } from './use-activities.ts';
import '../ui/field.css';
import './requirements.css';

/** Who shall owe what? */
export function NewRequirementPage() {
  const t = useText('requirements');
  const query = useActivities();
  return (
    <Page title={t('newTitle')} lead={t('newLead')} above={<Link to="/requirements">{t('title')}</Link>}>
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {({ activities }) =>
          activities.edges.length === 0 ? (
            <EmptyState
              title={t('noCourseTitle')}
              text={t('noCourseText')}
              action={<LinkButton to="/courses">{t('toCourses')}</LinkButton>}
            />
          ) : (
            <DraftRequirementForm activities={activities.edges.map(({ node }) => node)} />
          )
        }
      </Loaded>
    </Page>
  );
}
