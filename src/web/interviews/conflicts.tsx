import { useState } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { Loaded } from '../api/loaded.tsx';
import { MoveForm } from '../api/move-form.tsx';
import { PersonField } from '../api/person-field.tsx';
import { useMove, usePages } from '../api/use-api.ts';
import { useMay, useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FieldNote } from '../ui/field-note.tsx';
import {
  ConflictsDocument,
  DeclareConflictDocument,
  RevokeConflictDocument,
  type Conflict,
} from './interviewers.graphql.ts';

/** Pairs of whom neither interviews the other. */
export function Conflicts() {
  const t = useText('interviews');
  const { query, rows, more, isLoadingMore } = usePages(
    ConflictsDocument,
    { first: 20 },
    data => data.interviewConflicts,
  );
  const [isDeclaring, setDeclaring] = useState(false);
  const [revoking, setRevoking] = useState<Conflict | null>(null);
  const columns = useColumns(setRevoking);
  return (
    <>
      <p>{t('conflicts.lead')}</p>
      <Loaded query={query}>
        {({ interviewConflicts: { totalCount } }) =>
          totalCount === 0 ? (
            <p>{t('conflicts.none')}</p>
          ) : (
            <DataTable
              caption={t('conflicts.title')}
              isCaptionHidden
              columns={columns}
              rows={rows}
              keyOf={({ id }) => id}
              total={totalCount}
              more={more}
              isLoadingMore={isLoadingMore}
            />
          )
        }
      </Loaded>
      <div>
        <Button onPress={() => setDeclaring(true)}>{t('conflicts.declare')}</Button>
      </div>
      <Dialog title={t('conflicts.declareTitle')} isOpen={isDeclaring} onClose={() => setDeclaring(false)}>
        {isDeclaring && <DeclareForm onDone={() => setDeclaring(false)} />}
      </Dialog>
      {revoking && <Revoke conflict={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

function useColumns(onRevoke: (conflict: Conflict) => void): Column<Conflict>[] {
  const t = useText('interviews');
  const format = useFormat();
  const me = useViewer().person.id;
  const names = useNames();
  return [
    { key: 'people', header: t('conflicts.people'), isRowHeader: true, cell: names },
    {
      key: 'at',
      header: t('conflicts.since'),
      isShort: true,
      cell: ({ declaredAt }) => format.instant(declaredAt),
    },
    { key: 'by', header: t('conflicts.by'), cell: ({ declaredBy }) => declaredBy && format.name(declaredBy) },
    {
      key: 'do',
      header: t('conflicts.do'),
      cell: conflict =>
        conflict.people.some(({ id }) => id === me) ? (
          <span className="aside">{t('conflicts.byOthers')}</span>
        ) : (
          <Button
            size="small"
            name={t('conflicts.revokeOf', { names: names(conflict) })}
            onPress={() => onRevoke(conflict)}
          >
            {t('conflicts.revoke')}
          </Button>
        ),
    },
  ];
}

function useNames(): (conflict: Conflict) => string {
  const t = useText('interviews');
  const format = useFormat();
  return ({ people }) => people.map(format.name).join(t('conflicts.and'));
}

function Revoke({ conflict, onClose }: { conflict: Conflict; onClose: () => void }) {
  const t = useText('interviews');
  const names = useNames()(conflict);
  const move = useMove(RevokeConflictDocument, {
    said: t('conflicts.revoked'),
    touches: ['InterviewConflicts'],
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      title={t('conflicts.revokeTitle')}
      action={t('conflicts.revoke')}
      isOpen
      isPending={move.isPending}
      onConfirm={() => move.mutate({ input: { id: conflict.id } })}
      onClose={onClose}
    >
      {t('conflicts.revokeText', { names })}
    </ConfirmDialog>
  );
}

/** HR names both; everybody else says it of themselves. */
function DeclareForm({ onDone }: { onDone: () => void }) {
  const t = useText('interviews');
  const me = useViewer().person.id;
  const ofOthers = useMay('INTERVIEWERS_WRITE');
  const form = useDraftForm('conflict', { personId: ofOthers ? '' : me, otherId: '' });
  const fields = ofOthers ? (['personId', 'otherId'] as const) : (['otherId'] as const);
  return (
    <MoveForm
      form={form}
      document={DeclareConflictDocument}
      variables={input => ({ input })}
      action={t('conflicts.declare')}
      said={t('conflicts.declared')}
      touches={['InterviewConflicts']}
      onDone={onDone}
    >
      <p>{t(ofOthers ? 'conflicts.declareText' : 'conflicts.declareOwn')}</p>
      {fields.map(name => (
        <Bound key={name} control={form.control} name={name} required>
          {({ value, onChange, errorMessage }) => (
            <div>
              <PersonField
                label={t(ofOthers ? `conflicts.${name}` : 'conflicts.other')}
                value={value || undefined}
                onChoose={chosen => onChange(chosen ?? '')}
                emptyText={t('nobodyFound')}
              />
              <FieldNote error={errorMessage} />
            </div>
          )}
        </Bound>
      ))}
    </MoveForm>
  );
}
