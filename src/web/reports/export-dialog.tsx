import { useState } from 'react';
import { useApi } from '../api/use-api.ts';
import { useLocale, useText } from '../text/index.ts';
import type { Locale } from '../text/locale.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { ExportProgress } from './export-progress.tsx';
import { TotalsDocument } from './report.graphql.ts';
import { filterOf, type ReportSearch } from './report.search.ts';
import { useExportColumns } from './export-columns.ts';
import { useExport, type Format } from './use-export.ts';

interface Props {
  search: ReportSearch;
  onClose: () => void;
}

/** The rows of the present filter as a file. */
export function ExportDialog({ search, onClose }: Props) {
  const t = useText('reports');
  const tUi = useText('ui');
  const write = useFormat();
  const [format, choose] = useState<Format>('utf-8');
  const [extent, extend] = useState<'all' | 'shown'>('all');
  const shown = useExportColumns(search);
  const [locale, speak] = useState<Locale>(useLocale());
  const { state, start, stop } = useExport();
  const count = useApi(TotalsDocument, { filter: filterOf(search) }).data?.completionByEmployee.totals.assignments;
  const isBusy = state.is === 'receiving';
  const told = { count: count ?? 0, total: count === undefined ? '…' : write.number(count) };
  const begin = (as: Format): void => {
    choose(as);
    void start({ search, format: as, locale, columns: extent === 'shown' ? shown : null });
  };
  return (
    <Dialog title={t('export.title')} isOpen onClose={onClose}>
      <p>{t('export.lead', told)}</p>
      <RadioGroup<Format>
        label={t('export.format')}
        value={format}
        onChange={choose}
        isDisabled={isBusy}
        options={[
          { value: 'utf-8', label: t('export.utf8'), help: t('export.utf8Help') },
          { value: 'cp932', label: t('export.cp932'), help: t('export.cp932Help') },
          { value: 'xlsx', label: t('export.xlsx'), help: t('export.xlsxHelp') },
        ]}
      />
      <div className="report-export">
        {shown && (
          <RadioGroup<'all' | 'shown'>
            label={t('export.columns')}
            value={extent}
            onChange={extend}
            isDisabled={isBusy}
            options={[
              { value: 'all', label: t('export.allColumns') },
              { value: 'shown', label: t('export.shownColumns') },
            ]}
          />
        )}
        <RadioGroup<Locale>
          label={t('export.language')}
          value={locale}
          onChange={speak}
          isDisabled={isBusy}
          options={[
            { value: 'ja', label: t('export.ja') },
            { value: 'en', label: t('export.en') },
          ]}
        />
      </div>
      <ExportProgress state={state} onCsv={() => begin('utf-8')} />
      <div className="dialog-actions">
        {isBusy ? (
          <Button onPress={stop}>{t('export.stop')}</Button>
        ) : (
          <Button onPress={onClose}>{tUi('close')}</Button>
        )}
        <Button kind="primary" isPending={isBusy} pendingLabel={t('export.receiving')} onPress={() => begin(format)}>
          {t('export.action', told)}
        </Button>
      </div>
    </Dialog>
  );
}
