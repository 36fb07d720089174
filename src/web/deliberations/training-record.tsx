import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable } from '../ui/data-table.tsx';
import type { Worksheet } from './said.graphql.ts';

/** What had the subject learned on the day of each act? From the ledger, as it stood that day. */
export function TrainingRecord({ training }: { training: Worksheet['training'] }) {
  const t = useText('deliberations');
  const format = useFormat();
  return training.map(({ seq, day, rows }) => (
    <div key={seq}>
      <h3>{t('training.title', { seq, day: format.day(day) })}</h3>
      {rows.length === 0 ? (
        <p className="aside">{t('training.none')}</p>
      ) : (
        <DataTable
          caption={t('training.title', { seq, day: format.day(day) })}
          isCaptionHidden
          rows={rows}
          total={rows.length}
          more={null}
          isLoadingMore={false}
          keyOf={({ requirementId, cycle }) => `${requirementId} ${cycle}`}
          columns={[
            { key: 'title', header: t('training.what'), isRowHeader: true, cell: ({ title }) => format.pick(title) },
            {
              key: 'state',
              header: t('training.state'),
              cell: ({ state, excused }) => t(excused ? 'training.excused' : `training.states.${state}`),
            },
            {
              key: 'dueOn',
              header: t('training.dueOn'),
              isShort: true,
              cell: ({ dueOn }) => (dueOn ? format.day(dueOn) : '–'),
            },
            {
              key: 'fulfilledOn',
              header: t('training.fulfilledOn'),
              isShort: true,
              cell: ({ fulfilledOn }) => (fulfilledOn ? format.day(fulfilledOn) : '–'),
            },
          ]}
        />
      )}
    </div>
  ));
}
