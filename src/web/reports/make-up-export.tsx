import { lazy, Suspense, useState } from 'react';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { ReportSearch } from './report.search.ts';

const MakeUpExportDialog = lazy(() =>
  import('./make-up-export.dialog.tsx').then(module => ({ default: module.MakeUpExportDialog })),
);

/** The way to the file of the make-up list, while there is somebody on it. */
export function MakeUpExport({ search, count }: { search: ReportSearch; count: number }) {
  const t = useText('reports');
  const [isOpen, open] = useState(false);
  if (!useMay('REPORT_EXPORT') || count === 0) return null;
  return (
    <div>
      <Button size="small" icon={<Icon name="download" />} onPress={() => open(true)}>
        {t('makeUp.export')}
      </Button>
      {isOpen && (
        <Suspense>
          <MakeUpExportDialog search={search} count={count} onClose={() => open(false)} />
        </Suspense>
      )}
    </div>
  );
}
