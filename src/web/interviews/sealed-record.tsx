import { useState } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { upload } from '../api/upload.ts';
import { useTask } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { Notice } from '../ui/notice.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Acknowledgements } from './acknowledgements.tsx';
import { Circumstances } from './circumstances.tsx';
import { FollowUps } from './follow-ups.tsx';
import { Investigation } from './investigation.tsx';
import { ReadSection } from './read-section.tsx';
import { AmendDocument, type InterviewFact, type OpenedRecord, type Section } from './record.graphql.ts';

/** The record for those who may read it: closed, and amended only by what is appended. */
export function SealedRecord({ record }: { record: OpenedRecord }) {
  const t = useText('interviews');
  const { interview, sections, closed, followUps, acknowledgements } = record;
  const [amending, setAmending] = useState<Section | null>(null);
  return (
    <>
      <Notice kind={interview.state === 'SEALED' ? 'done' : 'warn'}>
        <p>{t(`record.${interview.state === 'SEALED' ? 'sealed' : 'stopped'}`)}</p>
        {interview.state === 'STOPPED' && (
          <LinkButton to="/interview-records/$id/investigate" params={{ id: interview.id }}>
            {t('record.investigate')}
          </LinkButton>
        )}
      </Notice>
      <Circumstances interview={interview} />
      {closed.length > 0 && <p className="aside">{t('record.closed', { count: closed.length })}</p>}
      {sections.map(section => (
        <ReadSection key={section.key} section={section}>
          <div>
            <Button size="small" onPress={() => setAmending(section)}>
              {t('amend.action')}
            </Button>
          </div>
        </ReadSection>
      ))}
      <FollowUps interviewId={interview.id} first={followUps} />
      {interview.purpose === 'INVESTIGATION' && <Investigation record={record} />}
      <Acknowledgements all={acknowledgements}>
        <Paper interviewId={interview.id} seq={record.seq} />
      </Acknowledgements>
      <Dialog title={t('amend.action')} isOpen={amending !== null} onClose={() => setAmending(null)}>
        {amending && <AmendForm interview={interview} section={amending} onDone={() => setAmending(null)} />}
      </Dialog>
    </>
  );
}

interface AmendProps {
  interview: InterviewFact;
  section: Section;
  onDone: () => void;
}

function AmendForm({ interview, section, onDone }: AmendProps) {
  const t = useText('interviews');
  const format = useFormat();
  const form = useDraftForm(`amend ${interview.id}`, { text: '', reason: '', requestedBy: interview.person.id });
  const { control } = form;
  const people = [interview.person, ...interview.interviewers];
  return (
    <MoveForm
      form={form}
      document={AmendDocument}
      variables={values => ({ input: { ...values, interviewId: interview.id, section: section.key } })}
      action={t('amend.action')}
      said={t('amend.said')}
      touches={['InterviewRecord', 'Interviews']}
      onDone={onDone}
    >
      <p>{t('amend.lead', { title: format.pick(section.title) })}</p>
      <Bound control={control} name="text" required>
        {field => <TextField {...field} label={t('amend.text')} rows={5} maxLength={20_000} />}
      </Bound>
      <Bound control={control} name="reason" required>
        {field => <TextField {...field} label={t('amend.reason')} rows={2} maxLength={2000} />}
      </Bound>
      <Bound control={control} name="requestedBy" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('amend.requestedBy')}
            options={people.map(person => ({ value: person.id, label: format.name(person) }))}
          />
        )}
      </Bound>
    </MoveForm>
  );
}

/** For those who sign on paper. */
function Paper({ interviewId, seq }: { interviewId: string; seq: number }) {
  const t = useText('interviews');
  const [result, choose] = useState<'ACKNOWLEDGED' | 'DECLINED'>('ACKNOWLEDGED');
  const send = useTask(
    (file: File) =>
      upload<{ id: string }>(
        `interview-papers/${interviewId}?seq=${seq}&result=${result}`,
        'application/octet-stream',
        file,
        () => undefined,
      ),
    { said: t('paper.said'), touches: ['InterviewRecord', 'Interviews'] },
  );
  return (
    <details>
      <summary>{t('paper.title')}</summary>
      <div className="interview-parts">
        <p>{t('paper.lead')}</p>
        <RadioGroup
          label={t('paper.result')}
          value={result}
          onChange={choose}
          options={(['ACKNOWLEDGED', 'DECLINED'] as const).map(value => ({
            value,
            label: t(`acknowledge.results.${value}`),
          }))}
        />
        <FileDrop
          label={t('paper.file')}
          accept={['.pdf', '.png', '.jpg', '.jpeg', 'application/pdf', 'image/png', 'image/jpeg']}
          onFile={file => send.mutate(file)}
          isDisabled={send.isPending}
        />
      </div>
    </details>
  );
}
