import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { Hearings } from '../hearings/hearings.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Section } from '../ui/section.tsx';
import { TextField } from '../ui/text-field.tsx';
import { CommentOnRecordDocument } from './acts.graphql.ts';
import { ConfirmAct } from './confirm-act.tsx';
import type { MyCase } from './my-cases.graphql.ts';
import { phaseOf } from './phase.rules.ts';

/** What was written down of what I said, and is it right? */
export function Records({ matter }: { matter: MyCase }) {
  const t = useText('myCases');
  return (
    <Section title={t('record.title')}>
      <Hearings isMine hearings={matter.hearings} />
      {phaseOf(matter) === 'recorded' && <Comment caseId={matter.id} />}
    </Section>
  );
}

function Comment({ caseId }: { caseId: string }) {
  const t = useText('myCases');
  const form = useDraftForm(`my comment ${caseId}`, { text: '' });
  return (
    <>
      <h3>{t('record.comment')}</h3>
      <p>{t('record.lead')}</p>
      <MoveForm
        form={form}
        document={CommentOnRecordDocument}
        variables={({ text }) => ({ input: { caseId, text } })}
        action={t('record.action')}
        said={t('record.said')}
      >
        <Bound control={form.control} name="text" required>
          {field => <TextField {...field} label={t('record.text')} rows={6} maxLength={20_000} />}
        </Bound>
      </MoveForm>
      <ConfirmAct name="nothing" document={CommentOnRecordDocument} variables={{ input: { caseId } }} />
    </>
  );
}
