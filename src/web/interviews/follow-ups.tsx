import { useState } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { PersonField } from '../api/person-field.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FieldNote } from '../ui/field-note.tsx';
import { Section } from '../ui/section.tsx';
import { TextField } from '../ui/text-field.tsx';
import { FollowUpList } from './follow-up-list.tsx';
import { AddFollowUpDocument, FinishFollowUpDocument } from './hold.graphql.ts';
import type { FollowUp, InterviewFact } from './record.graphql.ts';
import { useIsHolder } from './use-holder.ts';

interface Props {
  interview: InterviewFact;
  first: readonly FollowUp[];
}

/** What is to be done afterwards, by whom and by when. */
export function FollowUps({ interview, first }: Props) {
  const t = useText('interviews');
  const me = useViewer().person.id;
  const isHolder = useIsHolder(interview);
  const [all, setAll] = useState(first);
  const [isOpen, setOpen] = useState(false);
  const [finishing, setFinishing] = useState<FollowUp | null>(null);
  const close = (): void => setOpen(false);
  const add = (followUp: FollowUp): void => {
    setAll(before => [...before, followUp]);
    close();
  };
  const finish = (done: FollowUp): void => {
    setAll(before => before.map(each => (each.id === done.id ? done : each)));
    setFinishing(null);
  };
  return (
    <Section title={t('followUps.title')}>
      <FollowUpList followUps={all} mayFinish={({ owner }) => isHolder || owner.id === me} onFinish={setFinishing} />
      {isHolder && (
        <div>
          <Button onPress={() => setOpen(true)}>{t('followUps.add')}</Button>
        </div>
      )}
      <Dialog title={t('followUps.add')} isOpen={isOpen} onClose={close}>
        {isOpen && <AddForm interviewId={interview.id} onAdded={add} />}
      </Dialog>
      <Dialog title={t('followUps.finish')} isOpen={finishing !== null} onClose={() => setFinishing(null)}>
        {finishing && <FinishForm followUp={finishing} onFinished={finish} />}
      </Dialog>
    </Section>
  );
}

function AddForm({ interviewId, onAdded }: { interviewId: string; onAdded: (followUp: FollowUp) => void }) {
  const t = useText('interviews');
  const { today, person } = useViewer();
  const form = useDraftForm(`follow-up ${interviewId}`, { text: '', ownerId: person.id, dueOn: '' });
  const { control } = form;
  return (
    <MoveForm
      form={form}
      document={AddFollowUpDocument}
      variables={values => ({ input: { ...values, interviewId } })}
      action={t('followUps.add')}
      said={t('followUps.added')}
      touches={[]}
      onDone={({ addFollowUp }) =>
        onAdded({ ...addFollowUp, text: form.getValues('text'), doneAt: null, doneNote: null })
      }
    >
      <Bound control={control} name="text" required>
        {field => <TextField {...field} label={t('followUps.what')} rows={3} maxLength={2000} />}
      </Bound>
      <Bound control={control} name="ownerId" required>
        {({ value, onChange, errorMessage }) => (
          <div>
            <PersonField
              label={t('followUps.owner')}
              description={t('followUps.ownerHelp')}
              value={value || undefined}
              onChoose={chosen => onChange(chosen ?? '')}
              emptyText={t('nobodyFound')}
            />
            <FieldNote error={errorMessage} />
          </div>
        )}
      </Bound>
      <Bound control={control} name="dueOn" required>
        {field => <DateField {...field} label={t('followUps.dueOn')} min={today} />}
      </Bound>
    </MoveForm>
  );
}

function FinishForm({ followUp, onFinished }: { followUp: FollowUp; onFinished: (done: FollowUp) => void }) {
  const t = useText('interviews');
  const form = useDraftForm(`finish follow-up ${followUp.id}`, { note: '' });
  return (
    <MoveForm
      form={form}
      document={FinishFollowUpDocument}
      variables={({ note }) => ({ input: { id: followUp.id, note } })}
      action={t('followUps.finish')}
      said={t('followUps.finished')}
      touches={[]}
      onDone={({ finishFollowUp: { doneAt } }) =>
        onFinished({ ...followUp, doneAt, doneNote: form.getValues('note') || null })
      }
    >
      <p>{followUp.text}</p>
      <Bound control={form.control} name="note">
        {field => <TextField {...field} label={t('followUps.note')} rows={3} maxLength={2000} />}
      </Bound>
    </MoveForm>
  );
}
