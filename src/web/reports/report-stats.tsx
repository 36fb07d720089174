import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { StatNumber } from '../ui/stat-number.tsx';
import { HeadsDocument, TotalsDocument } from './report.graphql.ts';
import { standings, wholeOf, type ReportSearch } from './report.search.ts';

const keys = { DONE: 'done', DUE: 'due', OVERDUE: 'overdue' } as const;

/** The three numbers; each opens into its rows. */
export function ReportStats({ search }: { search: ReportSearch }) {
  const t = useText('reports');
  const format = useFormat();
  const whole = wholeOf(search);
  const totals = useApi(TotalsDocument, { filter: whole }, { keep: true }).data?.completionByEmployee.totals;
  const heads = useApi(
    HeadsDocument,
    {
      done: { ...whole, standing: 'DONE' },
      due: { ...whole, standing: 'DUE' },
      overdue: { ...whole, standing: 'OVERDUE' },
    },
    { keep: true },
  ).data;
  const rate = totals?.rate === null || totals === undefined ? null : t('doneNote', { rate: format.rate(totals.rate) });
  const noteOf = (key: 'done' | 'due' | 'overdue'): string => {
    const people = heads?.[key].totalCount;
    const told = people === undefined ? null : t('heads', { count: people });
    return [told, key === 'done' ? rate : null].filter(part => part !== null).join(' · ') || '\u00A0';
  };
  return (
    <nav className="stats" aria-label={t('stats')}>
      {standings.map(standing => (
        <StatNumber
          key={standing}
          to="/reports"
          search={{ ...whole, view: 'duties', standing }}
          preload={false}
          activeOptions={{ exact: true, explicitUndefined: false }}
          label={t(keys[standing])}
          value={totals ? format.number(totals[keys[standing]]) : '–'}
          unit={t('unit', { count: totals?.[keys[standing]] ?? 0 })}
          note={noteOf(keys[standing])}
          tone={keys[standing]}
        />
      ))}
    </nav>
  );
}
