import { lazy, Suspense, useState } from 'react';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import type { ImportInto } from './upload-course.ts';

const ImportDialog = lazy(() => import('./import-dialog.tsx').then(module => ({ default: module.ImportDialog })));

/** Opens the way in for a file that was exported: a new course, or the draft of this one. */
export function ImportCourse({ into }: { into: ImportInto | null }) {
  const t = useText('publishing');
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button onPress={() => open(true)}>{t(into ? 'import' : 'importNew')}</Button>
      {isOpen && (
        <Suspense>
          <ImportDialog into={into} onClose={() => open(false)} />
        </Suspense>
      )}
    </>
  );
}
