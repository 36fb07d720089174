import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { Select } from '../ui/select.tsx';
import { UndeliveredNoticesDocument, type UndeliveredNotice } from './operation.graphql.ts';
import { undeliveredStates, type OperationSearch } from './operation.search.ts';
import { SendAgain } from './send-again.tsx';

const route = getRouteApi('/inside/operation');
const any = 'ANY';

/** Mail that somebody should look at, and sending it again. */
export function UndeliveredMail() {
  const t = useText('operation');
  const { state } = route.useSearch();
  const [chosen, choose] = useState<readonly string[]>([]);
  const { query, rows, more, isLoadingMore } = usePages(
    UndeliveredNoticesDocument,
    { first: 20, state: state ?? null },
    data => data.undeliveredNotices,
  );
  const columns = useColumns(chosen, choose);
  const picked = rows.filter(({ id }) => chosen.includes(id));
  return (
    <Loaded query={query}>
      {({ undeliveredNotices: { totalCount } }) => (
        <>
          {(totalCount > 0 || state) && (
            <>
              <p>{t('undeliveredHelp')}</p>
              <StateFilter state={state} />
            </>
          )}
          {totalCount === 0 ? (
            <p>{t('undeliveredNone')}</p>
          ) : (
            <>
              <SendAgain picked={picked} onDone={() => choose([])} />
              <DataTable
                caption={t('undelivered')}
                isCaptionHidden
                columns={columns}
                rows={rows}
                keyOf={notice => notice.id}
                total={totalCount}
                more={more}
                isLoadingMore={isLoadingMore}
              />
            </>
          )}
        </>
      )}
    </Loaded>
  );
}

function StateFilter({ state }: { state: OperationSearch['state'] | undefined }) {
  const t = useText('operation');
  const tNotices = useText('notices');
  const patch = usePatchSearch<OperationSearch>();
  return (
    <Select
      label={t('state')}
      value={state ?? any}
      options={[
        { value: any, label: t('anyState') },
        ...undeliveredStates.map(value => ({ value, label: tNotices(`mailStates.${value}`) })),
      ]}
      onChange={value => patch({ state: value === any ? undefined : value })}
    />
  );
}

function useColumns(chosen: readonly string[], choose: (ids: readonly string[]) => void): Column<UndeliveredNotice>[] {
  const t = useText('operation');
  const tNotices = useText('notices');
  const format = useFormat();
  const toggle = (id: string) => (isSelected: boolean) =>
    choose(isSelected ? [...chosen, id] : chosen.filter(other => other !== id));
  return [
    {
      key: 'number',
      header: t('number'),
      isRowHeader: true,
      isShort: true,
      cell: ({ id, number }) => (
        <Checkbox isSelected={chosen.includes(id)} onChange={toggle(id)}>
          <span className="visually-hidden">{t('choose', { number })}</span>
          <span aria-hidden="true">{number}</span>
        </Checkbox>
      ),
    },
    {
      key: 'state',
      header: t('state'),
      isShort: true,
      cell: ({ mailState }) => (
        <Badge tone={mailState === 'BOUNCED' ? 'overdue' : 'warn'}>{tNotices(`mailStates.${mailState}`)}</Badge>
      ),
    },
    { key: 'since', header: t('since'), isShort: true, cell: ({ since }) => format.instant(since) },
    { key: 'kind', header: t('kind'), cell: ({ kind }) => tNotices(`kinds.${kind}`) },
    { key: 'address', header: t('address'), isShort: true, cell: ({ address }) => address },
    { key: 'reply', header: t('reply'), isNumber: true, cell: ({ replyCode }) => replyCode },
  ];
}
