import { useRef, useState } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Section } from '../ui/section.tsx';
import { TextField } from '../ui/text-field.tsx';
import { SignStatementDocument, type ShownStatement } from './attestations.graphql.ts';
import { DeviceFields, type Device } from './device-fields.tsx';
import { EvidenceField, type Proof } from './evidence-field.tsx';

type Answer = 'YES' | 'NO' | 'EXCEPTION';
const answers: Answer[] = ['YES', 'NO', 'EXCEPTION'];

interface Values {
  answer: Answer | '';
  note: string;
  devices: Device[];
}

/** Answers and signs; one id for all tries, so that a second click is the same signature. */
export function SignForm({ assignmentId, statement }: { assignmentId: string; statement: ShownStatement }) {
  const t = useText('attestations');
  const tUi = useText('ui');
  const signatureId = useRef(crypto.randomUUID());
  const [proofs, setProofs] = useState<Proof[]>([]);
  const form = useDraftForm<Values>(`sign ${assignmentId}`, { answer: '', note: '', devices: [] });
  const { control } = form;
  const answer = form.watch('answer');
  const { asksDevices, asksEvidence } = statement;
  return (
    <Section title={t('sign.action')}>
      <MoveForm
        form={form}
        document={SignStatementDocument}
        variables={({ answer: given, note, devices }) => ({
          input: {
            signatureId: signatureId.current,
            assignmentId,
            textHash: statement.textHash!,
            answer: given as Answer,
            note: given === 'YES' ? null : note || null,
            devices: asksDevices ? devices : [],
            proofIds: proofs.map(({ id }) => id),
          },
        })}
        fieldOf={field => (field === 'proofIds' ? 'answer' : undefined)}
        action={t('sign.action')}
        said={t('sign.signed')}
        touches={['MyAttestation', 'MyTraining', 'MyDuty']}
      >
        <Bound control={control} name="answer" required>
          {field => (
            <RadioGroup
              {...field}
              label={t('sign.answer')}
              isBoxed
              options={answers.map(value => ({
                value,
                label: t(`sign.answers.${value}`),
                help: t(`sign.answerHelp.${value}`),
              }))}
            />
          )}
        </Bound>
        {(answer === 'EXCEPTION' || answer === 'NO') && (
          <Bound
            control={control}
            name="note"
            validate={(value, values) => (values.answer === 'EXCEPTION' && !value.trim() ? tUi('required') : undefined)}
          >
            {field => (
              <TextField
                {...field}
                isRequired={answer === 'EXCEPTION'}
                label={answer === 'EXCEPTION' ? t('sign.note') : t('sign.noteNo')}
                description={t('sign.noteHelp')}
                rows={4}
                maxLength={4000}
              />
            )}
          </Bound>
        )}
        {asksDevices && <DeviceFields control={control} />}
        {asksEvidence && <EvidenceField proofs={proofs} onChange={setProofs} />}
        <p className="aside">{t('sign.binding')}</p>
      </MoveForm>
    </Section>
  );
}
