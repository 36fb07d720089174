import { Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay, useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { LinkButton } from '../ui/button.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Disclosures } from './disclosures.tsx';
import { RulesetsDocument, rulesetKinds, type ListedVersion, type RulesetKind } from './rulesets.graphql.ts';

/** Which rules hold here, and since when? */
export function RulesPage() {
  const t = useText('rulesets');
  const query = useApi(RulesetsDocument, {});
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {({ rulesets }) =>
          rulesetKinds.map(kind => (
            <KindOfRules
              key={kind}
              kind={kind}
              versions={rulesets.edges.find(({ node }) => node.kind === kind)?.node.versions ?? []}
            />
          ))
        }
      </Loaded>
      <Disclosures />
    </Page>
  );
}

function KindOfRules({ kind, versions }: { kind: RulesetKind; versions: readonly ListedVersion[] }) {
  const t = useText('rulesets');
  const mayWrite = useMay('RULESET_WRITE');
  const columns = useColumns();
  return (
    <Section title={t(`kinds.${kind}`)}>
      <p className="aside">{t(`kindHelp.${kind}`)}</p>
      {versions.length === 0 ? (
        <p>{t('list.none')}</p>
      ) : (
        <DataTable
          caption={t(`kinds.${kind}`)}
          isCaptionHidden
          columns={columns}
          rows={versions}
          keyOf={({ id }) => id}
        />
      )}
      {mayWrite && (
        <div>
          <LinkButton to="/rules/write/$kind" params={{ kind }}>
            {t(`list.write.${kind}`)}
          </LinkButton>
        </div>
      )}
    </Section>
  );
}

function useColumns(): Column<ListedVersion>[] {
  const t = useText('rulesets');
  const format = useFormat();
  return [
    {
      key: 'number',
      header: t('list.version'),
      isRowHeader: true,
      isShort: true,
      cell: ({ id, number }) => (
        <Link to="/rules/$id" params={{ id }}>
          {t('version', { number })}
        </Link>
      ),
    },
    { key: 'state', header: t('list.state'), isShort: true, cell: version => <StateBadge version={version} /> },
    {
      key: 'inForce',
      header: t('list.inForce'),
      isShort: true,
      cell: ({ effectiveFrom: from, effectiveUntil: until }) =>
        until
          ? t('list.span', { from: format.shortDay(from), until: format.shortDay(until) })
          : t('list.since', { from: format.shortDay(from) }),
    },
    {
      key: 'madeKnown',
      header: t('list.madeKnown'),
      isShort: true,
      cell: ({ madeKnownOn }) => (madeKnownOn ? format.shortDay(madeKnownOn) : '–'),
    },
  ];
}

/** Whether it holds today. */
export function StateBadge({ version }: { version: Pick<ListedVersion, 'effectiveFrom' | 'effectiveUntil'> }) {
  const t = useText('rulesets');
  const { today } = useViewer();
  if (version.effectiveFrom > today) return <Badge tone="due">{t('states.LATER')}</Badge>;
  if (version.effectiveUntil && version.effectiveUntil < today) return <Badge>{t('states.REPLACED')}</Badge>;
  return <Badge tone="done">{t('states.IN_FORCE')}</Badge>;
}
