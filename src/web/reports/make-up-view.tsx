import { Link } from '@tanstack/react-router';
import { usePages } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { StatNumber } from '../ui/stat-number.tsx';
import { MakeUpExport } from './make-up-export.tsx';
import { OneCycle } from './one-cycle.tsx';
import { PersonCell } from './person-cell.tsx';
import { MakeUpsDocument, type MakeUpRow, type MakeUps, type ReportedRequirement } from './report.graphql.ts';
import { ReportRows, type ReportColumn } from './report-rows.tsx';
import { wholeOf, type ReportSearch } from './report.search.ts';

/** Only a course has a quiz to fail. */
const aCourse = (newest: readonly ReportedRequirement[]) =>
  newest.find(({ activityKind }) => activityKind === 'COURSE') ?? newest[0];

/** Who was below the pass mark of a cycle, until they pass and after. */
export function MakeUpView({ search }: { search: ReportSearch }) {
  const t = useText('reports');
  return (
    <OneCycle search={search} empty={t('makeUp.emptyCycle')} preferred={aCourse}>
      {cycle => <MakeUpList asked={search} search={cycle} />}
    </OneCycle>
  );
}

/** `search` names the cycle, also where it was not asked for. */
function MakeUpList({ asked, search }: { asked: ReportSearch; search: ReportSearch }) {
  const t = useText('reports');
  const { state = 'OPEN' } = search;
  const pages = usePages(MakeUpsDocument, { first: 50, filter: wholeOf(search), state }, data => data.makeUps);
  return (
    <>
      <Loop search={asked} makeUps={pages.query.data?.makeUps} />
      <MakeUpExport search={search} count={pages.query.data?.makeUps.totalCount ?? 0} />
      <ReportRows
        list="makeUps"
        search={search}
        pages={pages}
        totalOf={data => data.makeUps.totalCount}
        caption={t(`makeUp.${state}`)}
        empty={t(`makeUp.empty${state}`)}
        counted={count => t('countPeople', { count })}
        columns={useColumns(state)}
        keyOf={({ id }) => id}
      />
    </>
  );
}

/** The two numbers, each with its rows: who is still to pass, and whose loop is closed. */
function Loop({ search, makeUps }: { search: ReportSearch; makeUps: MakeUps | undefined }) {
  const t = useText('reports');
  const format = useFormat();
  const { state: _state, ...whole } = search;
  const numberOf = (count: number | undefined) => (count === undefined ? '–' : format.number(count));
  return (
    <nav className="stats" aria-label={t('makeUp.loop')}>
      <StatNumber
        to="/reports"
        search={whole}
        label={t('makeUp.OPEN')}
        value={numberOf(makeUps?.open)}
        unit={t('makeUp.people', { count: makeUps?.open ?? 0 })}
        note={t('makeUp.openNote')}
        tone="due"
        activeOptions={{ exact: true, explicitUndefined: false }}
      />
      <StatNumber
        to="/reports"
        search={{ ...whole, state: 'CLOSED' }}
        label={t('makeUp.CLOSED')}
        value={numberOf(makeUps?.closed)}
        unit={t('makeUp.people', { count: makeUps?.closed ?? 0 })}
        note={t('makeUp.closedNote')}
        tone="done"
        activeOptions={{ exact: true, explicitUndefined: false }}
      />
    </nav>
  );
}

function useColumns(state: 'OPEN' | 'CLOSED'): ReportColumn<MakeUpRow>[] {
  const t = useText('reports');
  const format = useFormat();
  const dayOf = (instant: string) => <time dateTime={instant}>{format.shortDayOf(instant)}</time>;
  return [
    { key: 'name', header: t('name'), isRowHeader: true, cell: ({ person }) => <PersonCell person={person} /> },
    { key: 'number', header: t('number'), cell: ({ person }) => person.number },
    {
      key: 'department',
      header: t('department'),
      cell: ({ person }) => <span className="report-words">{format.pick(person.department.name)}</span>,
    },
    { key: 'failed', header: t('makeUp.firstFailed'), cell: ({ firstFailedAt }) => dayOf(firstFailedAt) },
    {
      key: 'passed',
      header: t('doneOn'),
      cell: ({ fulfilledAt }) => (fulfilledAt ? dayOf(fulfilledAt) : '–'),
      only: state === 'CLOSED',
    },
    {
      key: 'due',
      header: t('dueOn'),
      cell: ({ dueOn }) => <time dateTime={dueOn}>{format.shortDay(dueOn)}</time>,
      only: state === 'OPEN',
    },
    { key: 'attempts', header: t('makeUp.attempts'), isNumber: true, cell: row => <Attempts row={row} /> },
    { key: 'best', header: t('makeUp.best'), isNumber: true, cell: ({ bestPercent }) => format.percent(bestPercent) },
  ];
}

/** How often; with the way to one more, where none is left. */
function Attempts({ row: { person, attempts, usedUp } }: { row: MakeUpRow }) {
  const t = useText('reports');
  const mayGrant = useMay('ATTEMPT_GRANT');
  const format = useFormat();
  return (
    <span className="make-up-attempts">
      {t('makeUp.times', { count: attempts })}
      {usedUp && <Badge tone="warn">{t('makeUp.usedUp')}</Badge>}
      {usedUp && mayGrant && (
        <Link
          to="/people/$id"
          params={{ id: person.id }}
          preload={false}
          aria-label={t('makeUp.grantTo', { name: format.name(person) })}
        >
          {t('makeUp.grant')}
        </Link>
      )}
    </span>
  );
}
