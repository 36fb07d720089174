import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import type { ReportSearch } from './report.search.ts';
import { searchOf } from './saved.rules.ts';
import { SavedReportsDocument } from './saved-reports.graphql.ts';

const SavedDialog = lazy(() => import('./saved-dialog.tsx').then(module => ({ default: module.SavedDialog })));

/** The reports that this person has named, one press away. */
export function SavedReports({ search }: { search: ReportSearch }) {
  const t = useText('reports');
  const [isOpen, open] = useState(false);
  const saved = useApi(SavedReportsDocument, {}).data?.savedReports ?? [];
  return (
    <div className="report-saved">
      {saved.length > 0 && (
        <nav aria-label={t('saved.title')}>
          <ul className="chips">
            {saved.map(report => (
              <li key={report.id}>
                <Link
                  className="chip"
                  to="/reports"
                  search={searchOf(report)}
                  preload={false}
                  activeOptions={{ exact: true, explicitUndefined: false }}
                >
                  {report.name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Button kind="quiet" size="small" onPress={() => open(true)}>
        {t(saved.length > 0 ? 'saved.manage' : 'saved.open')}
      </Button>
      {isOpen && (
        <Suspense>
          <SavedDialog search={search} saved={saved} onClose={() => open(false)} />
        </Suspense>
      )}
    </div>
  );
}
