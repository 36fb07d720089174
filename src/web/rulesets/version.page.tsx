import { getRouteApi, Link } from '@tanstack/react-router';
import { apiUrl } from '../api/fetcher.ts';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { FileButton } from '../ui/button.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Hash } from '../ui/hash.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { StateBadge } from './rules.page.tsx';
import { RulesetVersionDocument, type Version } from './rulesets.graphql.ts';
import { SaidByRules } from './said.tsx';
import './rulesets.css';

const route = getRouteApi('/inside/rules/$id');

/** What does this version say, and from when does it bind? */
export function VersionPage() {
  const t = useText('rulesets');
  const query = useApi(RulesetVersionDocument, { id: route.useParams().id });
  const known = query.data?.rulesetVersion;
  return (
    <Page
      title={known ? t('one.title', { kind: t(`kinds.${known.kind}`), number: known.number }) : t('title')}
      above={<Link to="/rules">{t('title')}</Link>}
      lead={known ? t(`kindHelp.${known.kind}`) : <>&nbsp;</>}
      actions={known?.file && <FileButton href={apiUrl(`rulesets/${known.id}/file`)}>{t('one.file')}</FileButton>}
    >
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={3} />}>
        {({ rulesetVersion }) => (
          <>
            <Since version={rulesetVersion} />
            <SaidByRules {...rulesetVersion} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Since({ version }: { version: Version }) {
  const t = useText('rulesets');
  const format = useFormat();
  const { effectiveFrom, effectiveUntil, madeKnownOn, madeKnownHow, bindsFrom, publishedAt, sourceHash } = version;
  const isLate = bindsFrom !== null && bindsFrom > effectiveFrom;
  return (
    <>
      {isLate && <Notice kind="warn">{t('one.bindsLater', { day: format.day(bindsFrom) })}</Notice>}
      <DefinitionList
        items={[
          [t('list.state'), <StateBadge key="state" version={version} />],
          [t('one.from'), format.day(effectiveFrom)],
          [t('one.until'), effectiveUntil && format.day(effectiveUntil)],
          [t('list.madeKnown'), madeKnownOn && format.day(madeKnownOn)],
          [t('one.how'), madeKnownHow],
          [t('one.published'), format.instant(publishedAt)],
          [t('one.hash'), <Hash key="hash" of={sourceHash} />],
        ]}
      />
    </>
  );
}
