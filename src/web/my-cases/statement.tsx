import { useState } from 'react';
import { KeptForm } from '../api/kept-form.tsx';
import { useKeptForm } from '../api/use-kept-form.ts';
import { SubjectStatements } from '../hearings/subject-statements.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Section } from '../ui/section.tsx';
import { TextField } from '../ui/text-field.tsx';
import { SubmitStatementDocument } from './acts.graphql.ts';
import type { MyCase } from './my-cases.graphql.ts';

/** What do I say in writing? */
export function Statement({ matter: { id, state, statements } }: { matter: MyCase }) {
  const t = useText('myCases');
  const isOpen = state === 'NOTICE_SERVED' || state === 'HEARING';
  if (!isOpen && statements.length === 0) return null;
  return (
    <Section title={t('statement.title')}>
      {isOpen && <Write key={statements.length} caseId={id} />}
      {statements.length > 0 && <h3>{t('statement.sent')}</h3>}
      {statements.length > 0 && <SubjectStatements statements={statements} />}
    </Section>
  );
}

function Write({ caseId }: { caseId: string }) {
  const t = useText('myCases');
  const [id] = useState(() => crypto.randomUUID());
  const kept = useKeptForm(`statement.${caseId}`, { text: '' }, null);
  return (
    <>
      <p>{t('statement.lead')}</p>
      <KeptForm
        kept={kept}
        document={SubmitStatementDocument}
        variables={({ text }) => ({ input: { id, caseId, text } })}
        action={t('statement.action')}
        said={t('statement.said')}
      >
        <Bound control={kept.form.control} name="text" required>
          {field => (
            <TextField
              {...field}
              label={t('statement.text')}
              description={t('statement.help')}
              rows={10}
              maxLength={50_000}
            />
          )}
        </Bound>
      </KeptForm>
    </>
  );
}
