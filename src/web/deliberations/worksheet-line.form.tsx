import { useRef } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { SaveWorksheetLineDocument } from './moves.graphql.ts';
import type { Worksheet, WorksheetLine } from './said.graphql.ts';
import { weighings } from './worksheet-lines.ts';

interface Props {
  caseId: string;
  line: WorksheetLine;
  written: Worksheet['lines'][number] | null;
  /** What it said before the case went back, to be gone through again. */
  former: Worksheet['former'][number] | undefined;
}

interface Values {
  text: string;
  weighs: (typeof weighings)[number];
}

/** One line: what there is to say of it, and what it speaks for. */
export function WorksheetLineForm({ caseId, line, written, former }: Props) {
  const t = useText('deliberations');
  const patch = useRef(crypto.randomUUID());
  const said = written?.savedAt ? written : former;
  const form = useDraftForm<Values>(`case ${caseId} worksheet ${line}`, {
    text: said?.text ?? '',
    weighs: said?.weighs ?? 'NEITHER',
  });
  return (
    <section className="worksheet-line" aria-label={t(`lines.${line}`)}>
      <MoveForm
        form={form}
        document={SaveWorksheetLineDocument}
        variables={values => ({
          input: { caseId, line, revision: written?.revision ?? 0, patchId: patch.current, ...values },
        })}
        action={t('worksheet.save')}
        said={t('worksheet.saved')}
        touches={['CaseDeliberation', 'Case']}
        onDone={() => {
          patch.current = crypto.randomUUID();
        }}
      >
        <Bound control={form.control} name="text" required>
          {field => (
            <TextField
              {...field}
              label={t(`lines.${line}`)}
              description={t(`lineHelp.${line}`)}
              rows={3}
              maxLength={10_000}
            />
          )}
        </Bound>
        <Bound control={form.control} name="weighs">
          {field => (
            <RadioGroup
              {...field}
              label={t('weighs.label')}
              options={weighings.map(value => ({ value, label: t(`weighs.${value}`) }))}
            />
          )}
        </Bound>
      </MoveForm>
    </section>
  );
}
