import { useState } from 'react';
import { useLocale, useText } from '../text/index.ts';
import type { Locale } from '../text/locale.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { ExportProgress } from './export-progress.tsx';
import type { ReportSearch } from './report.search.ts';
import { useExport, type Format } from './use-export.ts';

interface Props {
  /** Of one cycle, and of the state that is shown. */
  search: ReportSearch;
  count: number;
  onClose: () => void;
}

/** The rows of the make-up list as a file. */
export function MakeUpExportDialog({ search, count, onClose }: Props) {
  const t = useText('reports');
  const tUi = useText('ui');
  const write = useFormat();
  const [format, choose] = useState<Format>('utf-8');
  const [locale, speak] = useState<Locale>(useLocale());
  const { state, start, stop } = useExport();
  const isBusy = state.is === 'receiving';
  const told = { count, total: write.number(count) };
  const begin = (): void => void start({ file: 'make-ups', search, format, locale, columns: null });
  return (
    <Dialog title={t('makeUp.exportTitle')} isOpen onClose={onClose}>
      <p>{t('makeUp.exportLead', told)}</p>
      <RadioGroup<Format>
        label={t('export.format')}
        value={format}
        onChange={choose}
        isDisabled={isBusy}
        options={[
          { value: 'utf-8', label: t('export.utf8'), help: t('export.utf8Help') },
          { value: 'cp932', label: t('export.cp932'), help: t('export.cp932Help') },
        ]}
      />
      <div className="report-export">
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
      <ExportProgress state={state} onCsv={begin} />
      <div className="dialog-actions">
        {isBusy ? (
          <Button onPress={stop}>{t('export.stop')}</Button>
        ) : (
          <Button onPress={onClose}>{tUi('close')}</Button>
        )}
        <Button kind="primary" isPending={isBusy} pendingLabel={t('export.receiving')} onPress={begin}>
          {t('export.action', told)}
        </Button>
      </div>
    </Dialog>
  );
}
