import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Hash } from '../ui/hash.tsx';
import type { Report } from './said.graphql.ts';
import { Watermark } from './watermark.tsx';
import '../cases/cases.css';
import './investigations.css';

/** What did the investigator find? */
export function ReportView({ report }: { report: Report | null }) {
  const t = useText('investigations');
  const format = useFormat();
  if (!report) return <p className="aside">{t('report.none')}</p>;
  return (
    <Watermark>
      <p className="case-text">{report.text}</p>
      <DefinitionList
        items={[
          [t('report.reportedAt'), format.instant(report.reportedAt)],
          [t('report.hash'), <Hash key="hash" of={report.sha256} />],
        ]}
      />
    </Watermark>
  );
}
