import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { InvestigatedCase } from './investigations.graphql.ts';
import { ReportInvestigationDocument } from './moves.graphql.ts';

/** What was found; once sent, nobody changes it any more. */
export function ReportForm({ matter: { id: caseId, version } }: { matter: InvestigatedCase }) {
  const t = useText('investigations');
  const form = useDraftForm(`case ${caseId} report`, { text: '' });
  return (
    <MoveForm
      form={form}
      document={ReportInvestigationDocument}
      variables={({ text }) => ({ input: { caseId, version, text } })}
      action={t('report.action')}
      said={t('report.said')}
      touches={['InvestigatedCase', 'InvestigatedCases']}
    >
      <p>{t('report.does')}</p>
      <Bound control={form.control} name="text" required>
        {field => (
          <TextField
            {...field}
            label={t('report.text')}
            description={t('report.textHelp')}
            rows={12}
            maxLength={100_000}
          />
        )}
      </Bound>
    </MoveForm>
  );
}
