import { useState } from 'react';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { ExecutedCase } from './executions.graphql.ts';
import { PayForm } from './pay.form.tsx';

/** How is the pay cut reckoned, and from which wages? */
export function Pay({ matter }: { matter: ExecutedCase }) {
  const t = useText('executions');
  const format = useFormat();
  const [isOpen, open] = useState(false);
  const { payData, payCut, appeal, state } = matter;
  const isOpenStill = state === 'DECIDED' || state === 'LETTER_APPROVED';
  return (
    <>
      <p>{t('pay.lead')}</p>
      {payData ? (
        <DefinitionList
          items={[
            [t('pay.closedOn'), format.day(payData.closedOn)],
            [t('pay.wages3Months'), t('yen', { yen: payData.wages3Months })],
            [t('pay.calendarDays'), t('days', { count: payData.calendarDays })],
            [t('pay.periodWages'), t('yen', { yen: payData.periodWages })],
          ]}
        />
      ) : (
        <p>{t('pay.none')}</p>
      )}
      {payCut && <Reckoned cut={appeal?.sanction ? { ...payCut, lines: [] } : payCut} />}
      {payCut && appeal?.sanction && <p>{t('pay.lightened', { yen: appeal.amount ?? 0 })}</p>}
      {isOpenStill && (
        <div className="case-buttons">
          <Button kind={payData ? 'secondary' : 'primary'} onPress={() => open(true)}>
            {t(payData ? 'pay.again' : 'pay.record')}
          </Button>
        </div>
      )}
      <Dialog title={t('pay.record')} isOpen={isOpen} onClose={() => open(false)}>
        <PayForm matter={matter} onDone={() => open(false)} />
      </Dialog>
    </>
  );
}

function Reckoned({ cut: { maxYen, periodMaxYen, lines } }: { cut: NonNullable<ExecutedCase['payCut']> }) {
  const t = useText('executions');
  const format = useFormat();
  return (
    <>
      <DefinitionList
        items={[
          [t('pay.maxYen'), t('yen', { yen: maxYen })],
          [t('pay.periodMaxYen'), t('yen', { yen: periodMaxYen })],
        ]}
      />
      {lines.length > 0 && (
        <DataTable
          caption={t('pay.lines')}
          rows={lines}
          keyOf={({ payOn }) => payOn}
          columns={[
            { key: 'payOn', header: t('pay.payOn'), isRowHeader: true, cell: ({ payOn }) => format.day(payOn) },
            { key: 'amount', header: t('pay.amount'), isNumber: true, cell: ({ amount }) => t('yen', { yen: amount }) },
          ]}
        />
      )}
    </>
  );
}
