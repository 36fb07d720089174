import { useText } from '../text/index.ts';
import { Notice } from '../ui/notice.tsx';
import { Known } from './known.tsx';
import type { Worksheet } from './said.graphql.ts';
import { WorksheetLineForm } from './worksheet-line.form.tsx';
import { worksheetLines } from './worksheet-lines.ts';
import './deliberations.css';

/** Every line is kept by itself; with all of them written the vote on a sanction can open. */
export function WorksheetEditor({ caseId, worksheet }: { caseId: string; worksheet: Worksheet }) {
  const t = useText('deliberations');
  const { lines, former, missing } = worksheet;
  return (
    <>
      <p>{t('worksheet.lead')}</p>
      <p role="status">
        {missing.length > 0 ? t('worksheet.missing', { count: missing.length }) : t('worksheet.complete')}
      </p>
      {former.length > 0 && missing.length > 0 && <Notice kind="info">{t('worksheet.fromFormer')}</Notice>}
      <Known worksheet={worksheet} />
      {worksheetLines.map(line => (
        <WorksheetLineForm
          key={line}
          caseId={caseId}
          line={line}
          written={lines.find(each => each.line === line) ?? null}
          former={former.find(each => each.line === line)}
        />
      ))}
    </>
  );
}
