import { lazy, Suspense, useState } from 'react';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { ReportSearch } from './report.search.ts';

const ExportDialog = lazy(() => import('./export-dialog.tsx').then(module => ({ default: module.ExportDialog })));

export function ExportButton({ search }: { search: ReportSearch }) {
  const t = useText('reports');
  const [isOpen, open] = useState(false);
  if (!useMay('REPORT_EXPORT')) return null;
  return (
    <>
      <Button icon={<Icon name="download" />} onPress={() => open(true)}>
        {t('export.open')}
      </Button>
      {isOpen && (
        <Suspense>
          <ExportDialog search={search} onClose={() => open(false)} />
        </Suspense>
      )}
    </>
  );
}
