import { useState } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { ask } from '../api/fetcher.ts';
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
import { HandOver } from './hand-over.tsx';
import { SaveSectionDocument, type Writing } from './hold.graphql.ts';
import { Investigation } from './investigation.tsx';
import { ReadSection } from './read-section.tsx';
import { AmendDocument, type InterviewFact, type OpenedRecord, type Section } from './record.graphql.ts';
import { useIsHolder } from './use-holder.ts';

/** The record for those who may read it: closed, and amended only by what is appended. */
export function SealedRecord({ record }: { record: OpenedRecord }) {
  const t = useText('interviews');
  const { interview, sections, closed, followUps, acknowledgements } = record;
  const format = useFormat();
  const isHolder = useIsHolder(interview);
  const mayAmend = isHolder && interview.state !== 'OPEN';
  const [amending, setAmending] = useState<Section | null>(null);
  return (
    <>
      <Notice kind={interview.state === 'SEALED' ? 'done' : 'warn'}>
        <p>{t(`record.${interview.state}`)}</p>
        {interview.state === 'STOPPED' && isHolder && (
          <LinkButton to="/interview-records/$id/investigate" params={{ id: interview.id }}>
            {t('record.investigate')}
          </LinkButton>
        )}
      </Notice>
      <Circumstances interview={interview} />
      {closed.length > 0 && <p className="aside">{t('record.closed', { count: closed.length })}</p>}
      {sections.map(section => (
        <ReadSection key={section.key} section={section}>
          {mayAmend && !section.handedOffOn && (
            <div className="interview-actions">
              <Button
                size="small"
                name={t('amend.actionOf', { title: format.pick(section.title) })}
                onPress={() => setAmending(section)}
              >
                {t('amend.action')}
              </Button>
              {hasText(section) && (
                <HandOver
                  title={format.pick(section.title)}
                  hand={() => ask(SaveSectionDocument, { input: handingOff(interview, section) })}
                  touches={['InterviewRecord']}
                />
              )}
            </div>
          )}
        </ReadSection>
      ))}
      <FollowUps interview={interview} first={followUps} />
      {interview.purpose === 'INVESTIGATION' && <Investigation record={record} />}
      {interview.state !== 'OPEN' && (
        <Acknowledgements all={acknowledgements}>
          {isHolder && <Paper interviewId={interview.id} seq={record.seq} />}
        </Acknowledgements>
      )}
      <Dialog title={t('amend.action')} isOpen={amending !== null} onClose={() => setAmending(null)}>
        {amending && <AmendForm interview={interview} section={amending} onDone={() => setAmending(null)} />}
      </Dialog>
    </>
  );
}

const hasText = ({ answers, notes }: Section): boolean => answers.length > 0 || notes !== '';

/** Of a sealed section only where it is: what was sealed is moved as it stands. */
const handingOff = ({ id: interviewId }: InterviewFact, { key, revision }: Section): Writing => ({
  interviewId,
  section: key,
  revision,
  patchId: crypto.randomUUID(),
  answers: [],
  notes: '',
  handOff: true,
});

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
