import { useState } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useMove } from '../api/use-api.ts';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type Cause, isTold } from './act.ts';
import { ConfirmCaseActDocument, DeclineCaseActDocument, type Proposal } from './cases.graphql.ts';

/** Acts that take two people: what was proposed, why, and what the other one said. */
export function Proposals({ proposals }: { proposals: readonly Proposal[] }) {
  const t = useText('cases');
  if (proposals.length === 0) return <p className="aside">{t('one.noProposals')}</p>;
  return (
    <ul className="case-acts">
      {proposals.map(proposal => (
        <li key={proposal.id} className="case-act">
          <OneProposal proposal={proposal} />
        </li>
      ))}
    </ul>
  );
}

function OneProposal({ proposal }: { proposal: Proposal }) {
  const t = useText('cases');
  const format = useFormat();
  const { act, at, by, cause, track, day, reason, answer, decidedAt, decidedBy, accepted } = proposal;
  return (
    <>
      <h3>{t(`acts.${act}`)}</h3>
      <p>
        <Badge tone={accepted === null ? 'due' : accepted ? 'done' : 'neutral'}>
          {t(accepted === null ? 'one.waits' : accepted ? 'one.confirmed' : 'one.declined')}
        </Badge>
      </p>
      <p className="aside">{t('one.proposedBy', { at: format.instant(at), name: format.name(by) })}</p>
      {(cause || track || day) && (
        <DefinitionList
          items={[
            [t('one.toTrack'), track && t(`tracks.${track}`)],
            [t('one.cause'), cause && t(`causes.${cause as Cause}`)],
            [t(act === 'SUSPEND' ? 'one.day' : 'one.knownDay'), day && format.day(day)],
          ]}
        />
      )}
      <p className="case-text">{reason}</p>
      {decidedAt && decidedBy && (
        <p className="aside">
          {t(accepted ? 'one.confirmedBy' : 'one.declinedBy', {
            at: format.instant(decidedAt),
            name: format.name(decidedBy),
          })}
        </p>
      )}
      {answer && <p className="case-text">{answer}</p>}
      {accepted === null && <Decision proposal={proposal} />}
    </>
  );
}

function Decision({ proposal: { id, act, by, yoursToConfirm } }: { proposal: Proposal }) {
  const t = useText('cases');
  const isMine = useViewer().person.id === by.id;
  const [isOpen, open] = useState(false);
  const form = useDraftForm(`case act ${id}`, { answer: '' });
  const [turnsDown, turn] = useState(false);
  const takeBack = useMove(DeclineCaseActDocument, { said: t('one.takenBack'), touches: ['Case', 'Cases'] });
  return (
    <div className="case-buttons">
      {yoursToConfirm && (
        <Button kind="primary" onPress={() => open(true)}>
          {t('one.confirm')}
        </Button>
      )}
      {isMine && (
        <Button isPending={takeBack.isPending} onPress={() => takeBack.mutate({ input: { id } })}>
          {t('one.takeBack')}
        </Button>
      )}
      {yoursToConfirm && !isMine && <Button onPress={() => turn(true)}>{t('one.decline')}</Button>}
      <Dialog title={t('one.declineTitle', { act: t(`acts.${act}`) })} isOpen={turnsDown} onClose={() => turn(false)}>
        <MoveForm
          form={form}
          document={DeclineCaseActDocument}
          variables={({ answer }) => ({ input: { id, answer } })}
          action={t('one.decline')}
          said={t('one.declinedSaid')}
          touches={['Case', 'Cases']}
          onDone={() => turn(false)}
        >
          <p>{t(act === 'ACCEPT_LATE_APPEAL' ? 'one.declineAppeal' : 'one.declineText')}</p>
          <Bound control={form.control} name="answer" required>
            {field => <TextField {...field} label={t('one.reason')} rows={5} maxLength={4000} />}
          </Bound>
        </MoveForm>
      </Dialog>
      <Dialog title={t(`acts.${act}`)} isOpen={isOpen} onClose={() => open(false)}>
        <MoveForm
          form={form}
          document={ConfirmCaseActDocument}
          variables={({ answer }) => ({ input: { id, answer: answer || null } })}
          action={t('one.confirm')}
          said={t('one.confirmedSaid')}
          touches={['Case', 'Cases']}
          onDone={() => open(false)}
          isDanger={act === 'PURGE'}
        >
          {isTold(act) && <p>{t(`consequences.${act}`)}</p>}
          <Bound control={form.control} name="answer" required={act === 'ADMIT'}>
            {field => (
              <TextField
                {...field}
                label={t('one.reason')}
                description={t(act === 'ADMIT' ? 'one.admitHelp' : 'one.answerHelp')}
                rows={5}
                maxLength={4000}
              />
            )}
          </Bound>
        </MoveForm>
      </Dialog>
    </div>
  );
}
