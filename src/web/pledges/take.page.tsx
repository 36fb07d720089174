import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PledgeFormsDocument } from './pledges.graphql.ts';
import { TakeForm } from './take.form.tsx';
import './pledges.css';

const route = getRouteApi('/inside/pledges/take');

/** Somebody signed on paper: what, when, and of their own will? */
export function TakePage() {
  const t = useText('pledges');
  const { person, interview } = route.useSearch();
  const query = useApi(PledgeFormsDocument, { first: 100 });
  return (
    <Page title={t('take.title')} lead={t('take.lead')} above={<Link to="/pledges">{t('title')}</Link>}>
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={3} />}>
        {({ pledgeForms: { edges } }) => {
          const reviewed = edges.flatMap(({ node: { id, versions } }) => {
            const version = versions.find(({ publishedAt }) => publishedAt);
            return version ? [{ formId: id, version }] : [];
          });
          return reviewed.length > 0 ? (
            <TakeForm forms={reviewed} person={person} interview={interview} />
          ) : (
            <EmptyState
              title={t('take.noFormTitle')}
              text={t('take.noFormText')}
              action={<LinkButton to="/pledge-forms">{t('forms.title')}</LinkButton>}
            />
          );
        }}
      </Loaded>
    </Page>
  );
}
