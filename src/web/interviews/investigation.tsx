import { useState } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Section } from '../ui/section.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AddInspectionDocument, AddStatementDocument, CheckStatementDocument } from './hold.graphql.ts';
import type { OpenedRecord } from './record.graphql.ts';
import { useIsHolder } from './use-holder.ts';

type Statement = OpenedRecord['statements'][number];
type Open = 'statement' | 'inspection' | Statement | null;

const touches = ['InterviewRecord'];

/** What was stated and how far it was checked, and what was looked at. */
export function Investigation({ record }: { record: OpenedRecord }) {
  const t = useText('interviews');
  const [open, setOpen] = useState<Open>(null);
  const { statements, inspections, interview } = record;
  const isHolder = useIsHolder(interview);
  const mayAdd = isHolder && interview.state === 'OPEN';
  const form = { interviewId: interview.id, onDone: () => setOpen(null) };
  return (
    <>
      <Section title={t('statements.title')}>
        {statements.length === 0 && <p>{t('statements.none')}</p>}
        <ol className="interview-follow-ups">
          {statements.map(each => (
            <li key={each.id} className="interview-part">
              <p className="interview-text">{each.about ? `${each.about}: ${each.text}` : each.text}</p>
              <p className="aside">{t(`verifications.${each.verification}`)}</p>
              {isHolder && (
                <div>
                  <Button
                    size="small"
                    name={t('statements.checkOf', { number: each.seq })}
                    onPress={() => setOpen(each)}
                  >
                    {t('statements.check')}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ol>
        {mayAdd && (
          <div>
            <Button onPress={() => setOpen('statement')}>{t('statements.add')}</Button>
          </div>
        )}
      </Section>
      <Section title={t('inspections.title')}>
        {inspections.length === 0 && <p>{t('inspections.none')}</p>}
        {inspections.map(each => (
          <div key={each.id} className="interview-part">
            <DefinitionList
              items={[
                [t('inspections.object'), each.object],
                [t('inspections.owner'), t(`owners.${each.owner}`)],
                [t('inspections.consent'), t(`consents.${each.consent}`)],
                [t('inspections.rule'), each.ruleReference],
                [t('inspections.method'), each.method],
                [t('inspections.result'), each.result],
              ]}
            />
          </div>
        ))}
        {mayAdd && (
          <div>
            <Button onPress={() => setOpen('inspection')}>{t('inspections.add')}</Button>
          </div>
        )}
      </Section>
      <Dialog title={titleOf(t, open)} isOpen={open !== null} onClose={() => setOpen(null)}>
        {open === 'statement' && <StatementForm {...form} />}
        {open === 'inspection' && <InspectionForm {...form} />}
        {open !== null && typeof open === 'object' && <CheckForm statement={open} onDone={form.onDone} />}
      </Dialog>
    </>
  );
}

function titleOf(t: ReturnType<typeof useText<'interviews'>>, open: Open): string {
  if (open === 'inspection') return t('inspections.add');
  return open === 'statement' || open === null ? t('statements.add') : t('statements.check');
}

interface FormProps {
  interviewId: string;
  onDone: () => void;
}

function StatementForm({ interviewId, onDone }: FormProps) {
  const t = useText('interviews');
  const form = useDraftForm(`statement ${interviewId}`, { text: '', about: '' });
  return (
    <MoveForm
      form={form}
      document={AddStatementDocument}
      variables={({ text, about }) => ({ input: { interviewId, text, ...(about && { about }) } })}
      action={t('statements.add')}
      {...{ touches, onDone }}
    >
      <Bound control={form.control} name="text" required>
        {field => <TextField {...field} label={t('statements.text')} rows={4} maxLength={4000} />}
      </Bound>
      <Bound control={form.control} name="about">
        {field => <TextField {...field} label={t('statements.about')} maxLength={200} />}
      </Bound>
    </MoveForm>
  );
}

const verifications = ['INSPECTED', 'DOCUMENT', 'FORENSIC', 'CONTRADICTED', 'UNVERIFIED'] as const;

function CheckForm({ statement, onDone }: { statement: Statement; onDone: () => void }) {
  const t = useText('interviews');
  const form = useDraftForm(`check ${statement.id}`, { verification: statement.verification, evidence: '' });
  return (
    <MoveForm
      form={form}
      document={CheckStatementDocument}
      variables={({ verification, evidence }) => ({
        input: { statementId: statement.id, verification, ...(evidence && { evidence }) },
      })}
      action={t('statements.check')}
      {...{ touches, onDone }}
    >
      <p className="interview-text">{statement.text}</p>
      <Bound control={form.control} name="verification" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('statements.verification')}
            options={verifications.map(value => ({ value, label: t(`verifications.${value}`) }))}
          />
        )}
      </Bound>
      <Bound control={form.control} name="evidence">
        {field => <TextField {...field} label={t('statements.evidence')} rows={3} maxLength={2000} />}
      </Bound>
    </MoveForm>
  );
}

type Inspection = OpenedRecord['inspections'][number];

const owners = ['COMPANY', 'PERSON', 'THIRD_ORG'] as const satisfies Inspection['owner'][];
const consents = ['WRITTEN', 'ORAL', 'NONE'] as const satisfies Inspection['consent'][];

interface InspectionValues extends Pick<Inspection, 'object' | 'owner' | 'consent' | 'method' | 'result'> {
  ruleReference: string;
}

function InspectionForm({ interviewId, onDone }: FormProps) {
  const t = useText('interviews');
  const form = useDraftForm<InspectionValues>(`inspection ${interviewId}`, {
    object: '',
    owner: 'COMPANY',
    consent: 'WRITTEN',
    method: '',
    result: '',
    ruleReference: '',
  });
  const { control } = form;
  return (
    <MoveForm
      form={form}
      document={AddInspectionDocument}
      variables={({ ruleReference, ...values }) => ({
        input: { ...values, interviewId, ...(ruleReference && { ruleReference }) },
      })}
      action={t('inspections.add')}
      {...{ touches, onDone }}
    >
      <p>{t('inspections.lead')}</p>
      <Bound control={control} name="object" required>
        {field => <TextField {...field} label={t('inspections.object')} maxLength={500} />}
      </Bound>
      <Bound control={control} name="owner" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('inspections.owner')}
            options={owners.map(value => ({ value, label: t(`owners.${value}`) }))}
          />
        )}
      </Bound>
      <Bound control={control} name="consent" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('inspections.consent')}
            options={consents.map(value => ({ value, label: t(`consents.${value}`) }))}
          />
        )}
      </Bound>
      <Bound control={control} name="ruleReference">
        {field => <TextField {...field} label={t('inspections.rule')} maxLength={200} />}
      </Bound>
      <Bound control={control} name="method" required>
        {field => <TextField {...field} label={t('inspections.method')} maxLength={500} />}
      </Bound>
      <Bound control={control} name="result" required>
        {field => <TextField {...field} label={t('inspections.result')} rows={4} maxLength={4000} />}
      </Bound>
    </MoveForm>
  );
}
