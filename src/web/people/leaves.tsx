import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi, useMove } from '../api/use-api.ts';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EndLeaveForm, RecordLeaveForm } from './leave.forms.tsx';
import { LeavesDocument, RevokeLeaveDocument, touchedByLeave, type Leave } from './leave.graphql.ts';
import type { PersonFacts } from './people.graphql.ts';
import './petition.css';

/** The leave of a person: what holds, and what was known before. */
export function Leaves({ person }: { person: PersonFacts }) {
  const t = useText('petitions');
  const isSelf = useViewer().person.id === person.id;
  const [records, setRecords] = useState(false);
  const query = useApi(LeavesDocument, { personId: person.id });
  return (
    <>
      <p className="aside">{t('leave.lead')}</p>
      <Loaded query={query}>{({ leaves }) => <All leaves={leaves} mayChange={!isSelf} />}</Loaded>
      {isSelf ? (
        <p className="role-help">{t('leave.own')}</p>
      ) : (
        <div>
          <Button onPress={() => setRecords(true)}>{t('leave.record')}</Button>
        </div>
      )}
      <Dialog title={t('leave.recordTitle')} isOpen={records} onClose={() => setRecords(false)}>
        <RecordLeaveForm personId={person.id} onDone={() => setRecords(false)} />
      </Dialog>
    </>
  );
}

function All({ leaves, mayChange }: { leaves: readonly Leave[]; mayChange: boolean }) {
  const t = useText('petitions');
  const held = leaves.filter(({ revokedAt }) => revokedAt === null);
  const earlier = leaves.filter(({ revokedAt }) => revokedAt !== null);
  const listOf = (some: readonly Leave[]) => (
    <ul className="petitions">
      {some.map(leave => (
        <Item key={leave.id} leave={leave} mayChange={mayChange && leave.revokedAt === null} />
      ))}
    </ul>
  );
  return (
    <>
      {held.length > 0 ? listOf(held) : <p>{t('leave.none')}</p>}
      {earlier.length > 0 && (
        <details className="petition-earlier">
          <summary>{t('leave.earlier', { count: earlier.length })}</summary>
          {listOf(earlier)}
        </details>
      )}
    </>
  );
}

function Item({ leave, mayChange }: { leave: Leave; mayChange: boolean }) {
  const t = useText('petitions');
  const format = useFormat();
  const { kind, startsOn, endsOn, reason, recordedAt, recordedBy, revokedAt, revokedBy } = leave;
  const span = endsOn
    ? t('leave.span', { from: format.day(startsOn), until: format.day(endsOn) })
    : t('leave.spanOpen', { from: format.day(startsOn) });
  const by = (person: Leave['recordedBy']): string => (person ? format.name(person) : t('operator'));
  return (
    <li>
      <div className="petition-head">
        {revokedAt && <Badge>{t('leave.isRevoked')}</Badge>}
        <strong>{span}</strong>
        <span>{t(`leave.kinds.${kind}`)}</span>
      </div>
      {reason && <p className="petition-words">{reason}</p>}
      {recordedAt && (
        <p className="petition-soft">
          {t('leave.by', { at: format.instant(recordedAt), name: by(recordedBy) })}
          {revokedAt && <br />}
          {revokedAt && t('leave.revokedBy', { at: format.instant(revokedAt), name: by(revokedBy) })}
        </p>
      )}
      {mayChange && <Changes leave={leave} span={span} />}
    </li>
  );
}

function Changes({ leave, span }: { leave: Leave; span: string }) {
  const t = useText('petitions');
  const [chosen, choose] = useState<'end' | 'revoke' | null>(null);
  const close = (): void => choose(null);
  const revoke = useMove(RevokeLeaveDocument, { said: t('leave.revoked'), touches: touchedByLeave, onDone: close });
  return (
    <div className="petition-moves">
      <Button size="small" name={t('leave.endName', { span })} onPress={() => choose('end')}>
        {t('leave.end')}
      </Button>
      <Button size="small" name={t('leave.revokeName', { span })} onPress={() => choose('revoke')}>
        {t('leave.revoke')}
      </Button>
      <Dialog title={t('leave.endTitle')} isOpen={chosen === 'end'} onClose={close}>
        <EndLeaveForm leave={leave} onDone={close} />
      </Dialog>
      <ConfirmDialog
        title={t('leave.revokeTitle')}
        action={t('leave.revokeAction')}
        isOpen={chosen === 'revoke'}
        isPending={revoke.isPending}
        isDanger
        onConfirm={() => revoke.mutate({ input: { id: leave.id } })}
        onClose={close}
      >
        {t('leave.revokeText')}
      </ConfirmDialog>
    </div>
  );
}
