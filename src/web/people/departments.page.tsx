import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AddDepartmentForm } from './add-department.form.tsx';
import { ChangeDepartmentForm } from './change-department.form.tsx';
import { DepartmentTree } from './department-tree.tsx';
import { DepartmentsDocument, type Department } from './departments.graphql.ts';
import './departments.css';

type Work = { kind: 'add'; below: Department | null } | { kind: 'change'; department: Department };

/** How is the company built? */
export function DepartmentsPage() {
  const t = useText('people');
  const query = useApi(DepartmentsDocument, {});
  const mayWrite = useMay('DEPARTMENTS_WRITE');
  const [work, begin] = useState<Work | null>(null);
  const close = (): void => begin(null);
  const add = mayWrite && (
    <Button onPress={() => begin({ kind: 'add', below: null })}>{t('departments.addTop')}</Button>
  );
  return (
    <Page
      title={t('departments.title')}
      lead={t('departments.lead')}
      above={<Link to="/people">{t('title')}</Link>}
      actions={add}
    >
      <Loaded query={query} skeleton={<Skeleton lines={10} />}>
        {({ departments }) =>
          departments.length === 0 ? (
            <EmptyState title={t('departments.noneTitle')} text={t('departments.noneText')} action={add} />
          ) : (
            <DepartmentTree
              departments={departments}
              {...(mayWrite && {
                onAdd: (below: Department) => begin({ kind: 'add', below }),
                onChange: (department: Department) => begin({ kind: 'change', department }),
              })}
            />
          )
        }
      </Loaded>
      <Dialog
        title={t(work?.kind === 'change' ? 'departments.changeTitle' : 'departments.addTitle')}
        isOpen={work !== null}
        onClose={close}
      >
        {work?.kind === 'add' && <AddDepartmentForm below={work.below} onDone={close} />}
        {work?.kind === 'change' && <ChangeDepartmentForm department={work.department} onDone={close} />}
      </Dialog>
    </Page>
  );
}
