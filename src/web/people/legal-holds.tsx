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
import { ProposeReleaseForm, SetHoldForm } from './hold.forms.tsx';
import {
  ConfirmHoldReleaseDocument,
  DeclineHoldReleaseDocument,
  LegalHoldsDocument,
  OpenHoldReasonDocument,
  type LegalHold,
} from './hold.graphql.ts';
import './petition.css';

/** What of this person's things must be preserved; nobody sees their own. */
export function LegalHolds({ personId }: { personId: string }) {
  const t = useText('attestations');
  const isSelf = useViewer().person.id === personId;
  const [sets, setSets] = useState(false);
  const query = useApi(LegalHoldsDocument, { personId }, { enabled: !isSelf });
  if (isSelf) return <p className="role-help">{t('holds.own')}</p>;
  return (
    <>
      <p className="aside">{t('holds.lead')}</p>
      <Loaded query={query}>
        {({ legalHolds: { edges } }) =>
          edges.length === 0 ? (
            <p>{t('holds.none')}</p>
          ) : (
            <ul className="petitions">
              {edges.map(({ node }) => (
                <Item key={node.id} hold={node} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <div>
        <Button onPress={() => setSets(true)}>{t('holds.set')}</Button>
      </div>
      <Dialog title={t('holds.setTitle')} isOpen={sets} onClose={() => setSets(false)}>
        <SetHoldForm personId={personId} onDone={() => setSets(false)} />
      </Dialog>
    </>
  );
}

function Item({ hold }: { hold: LegalHold }) {
  const t = useText('attestations');
  const format = useFormat();
  const { id, device, state, setAt, setBy, steps } = hold;
  const by = (person: LegalHold['setBy']): string => (person ? format.name(person) : t('holds.operator'));
  return (
    <li>
      <div className="petition-head">
        <Badge tone={state === 'RELEASED' ? 'neutral' : 'warn'}>{t(`holds.states.${state}`)}</Badge>
        <strong>{device ?? t('holds.everything')}</strong>
      </div>
      <p className="petition-soft">
        {t('holds.setBy', { at: format.instant(setAt), name: by(setBy) })}
        {steps.map(step => (
          <span key={`${step.kind} ${step.at}`}>
            <br />
            {t(`holds.steps.${step.kind}`, { at: format.instant(step.at), name: by(step.by) })}
          </span>
        ))}
      </p>
      <Reasons id={id} />
      <Moves hold={hold} />
    </li>
  );
}

/** Sealed until somebody asks for them. */
function Reasons({ id }: { id: string }) {
  const t = useText('attestations');
  const open = useMove(OpenHoldReasonDocument, { touches: [] });
  const reasons = open.data?.openHoldReason.reasons;
  if (!reasons)
    return (
      <div className="petition-moves">
        <Button size="small" isPending={open.isPending} onPress={() => open.mutate({ input: { id } })}>
          {t('holds.openReasons')}
        </Button>
        <span className="petition-soft">{t('holds.openHelp')}</span>
      </div>
    );
  return (
    <div role="status">
      <strong>{t('holds.reasons')}</strong>
      {reasons.map((reason, place) => (
        <p key={`${place} ${reason}`} className="petition-words">
          {reason}
        </p>
      ))}
    </div>
  );
}

function Moves({ hold: { id, moves } }: { hold: LegalHold }) {
  const t = useText('attestations');
  const [chosen, choose] = useState<LegalHold['moves'][number] | null>(null);
  const close = (): void => choose(null);
  const touches = ['LegalHolds'];
  const confirm = useMove(ConfirmHoldReleaseDocument, { said: t('holds.confirmed'), touches, onDone: close });
  const decline = useMove(DeclineHoldReleaseDocument, { said: t('holds.declined'), touches });
  const input = { id };
  if (moves.length === 0) return null;
  return (
    <div className="petition-moves">
      {moves.map(move => (
        <Button
          key={move}
          size="small"
          isPending={move === 'DECLINE_RELEASE' && decline.isPending}
          onPress={() => (move === 'DECLINE_RELEASE' ? decline.mutate({ input }) : choose(move))}
        >
          {t(`holds.moves.${move}`)}
        </Button>
      ))}
      <Dialog title={t('holds.proposeTitle')} isOpen={chosen === 'PROPOSE_RELEASE'} onClose={close}>
        <ProposeReleaseForm id={id} onDone={close} />
      </Dialog>
      <ConfirmDialog
        title={t('holds.confirmTitle')}
        action={t('holds.moves.CONFIRM_RELEASE')}
        isOpen={chosen === 'CONFIRM_RELEASE'}
        isPending={confirm.isPending}
        onConfirm={() => confirm.mutate({ input })}
        onClose={close}
      >
        {t('holds.confirmText')}
      </ConfirmDialog>
    </div>
  );
}
