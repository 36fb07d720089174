import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi, useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Allegations } from './allegations.tsx';
import { ReferCaseDocument, ReferredCaseDocument } from './cases.graphql.ts';
import { Way } from './way.tsx';
import './cases.css';

const route = getRouteApi('/inside/referred-cases/$id');

/** What did I write down, and is it referred? */
export function ReferredCasePage() {
  const t = useText('cases');
  const format = useFormat();
  const query = useApi(ReferredCaseDocument, { id: route.useParams().id });
  const known = query.data?.referredCase;
  return (
    <Page
      title={known ? (known.number ?? t('list.notNumbered')) : t('mine.title')}
      above={<Link to="/referred-cases">{t('mine.title')}</Link>}
      lead={known ? `${format.name(known.subject)} (${known.subject.number})` : <>&nbsp;</>}
    >
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {({ referredCase: { id, state, way, allegations } }) => (
          <>
            <Way way={way} />
            {state === 'DRAFT' && <Refer id={id} />}
            <Section title={t('one.allegations')}>
              <Allegations allegations={allegations} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Refer({ id }: { id: string }) {
  const t = useText('cases');
  const refer = useMove(ReferCaseDocument, { said: t('one.referred') });
  return (
    <Section title={t('moves.REFER')}>
      <p>{t('one.referHelp')}</p>
      <div className="case-buttons">
        <Button kind="primary" isPending={refer.isPending} onPress={() => refer.mutate({ input: { id } })}>
          {t('one.refer')}
        </Button>
      </div>
    </Section>
  );
}
