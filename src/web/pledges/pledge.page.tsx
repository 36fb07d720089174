import { getRouteApi, Link } from '@tanstack/react-router';
import { apiUrl } from '../api/fetcher.ts';
import { Loaded } from '../api/loaded.tsx';
import { PledgeBadges } from '../api/pledge-badges.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { FileButton } from '../ui/button.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { EventList } from './event-list.tsx';
import { useGiver } from './giver.ts';
import { PledgeMoves } from './pledge-moves.tsx';
import { PledgeDocument, type PledgeFacts } from './pledges.graphql.ts';
import { Wording } from './wording.tsx';

const route = getRouteApi('/inside/pledges/$id');

/** What did somebody promise, and what became of it? */
export function PledgePage() {
  const t = useText('pledges');
  const format = useFormat();
  const giver = useGiver();
  const mayTake = useMay('PLEDGE_TAKE');
  const query = useApi(PledgeDocument, { id: route.useParams().id });
  const known = query.data?.pledge;
  return (
    <Page
      title={known ? format.pick(known.formVersion.title) : t('title')}
      above={<Link to="/pledges">{t('title')}</Link>}
      lead={known ? giver(known) : <>&nbsp;</>}
    >
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {({ pledge }) => (
          <>
            <Facts pledge={pledge} />
            <Wording
              version={pledge.formVersion}
              hash={pledge.textHash}
              locale={pledge.locale === 'EN' ? 'en' : 'ja'}
            />
            <Section title={t('one.events')}>
              <EventList events={pledge.events} />
              {mayTake && <PledgeMoves key={pledge.events.length} pledge={pledge} />}
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Facts({ pledge }: { pledge: PledgeFacts }) {
  const t = useText('pledges');
  const format = useFormat();
  const { id, kind, method, locale, givenOn, expiresOn, place, takenBy, recordedAt, hasScan } = pledge;
  return (
    <>
      <DefinitionList
        items={[
          [t('list.state'), <PledgeBadges key="state" pledge={pledge} />],
          [t('one.kind'), t(`kinds.${kind}`)],
          [t('list.givenOn'), format.day(givenOn)],
          [t('one.place'), place],
          [t('list.method'), t(`methods.${method}`)],
          [t('one.takenBy'), takenBy && format.name(takenBy)],
          [t('one.recordedAt'), format.instant(recordedAt)],
          [t('one.language'), t(`languages.${locale}`)],
          [t('one.expiresOn'), expiresOn ? format.day(expiresOn) : t('one.forGood')],
        ]}
      />
      <div className="pledge-files">
        <FileButton href={apiUrl(`pledges/${id}/copy`)}>{t('one.copy')}</FileButton>
        {hasScan && <FileButton href={apiUrl(`pledges/${id}/scan`)}>{t('one.scan')}</FileButton>}
      </div>
      {hasScan && <p className="aside">{t('one.scanHelp')}</p>}
    </>
  );
}
