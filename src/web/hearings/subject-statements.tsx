import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import type { SubjectStatement } from './said.graphql.ts';
import './hearings.css';

/** What did the subject say in writing? */
export function SubjectStatements({ statements }: { statements: readonly SubjectStatement[] }) {
  const t = useText('hearings');
  const format = useFormat();
  if (statements.length === 0) return <p className="aside">{t('statements.none')}</p>;
  return (
    <ol className="hearing-list">
      {statements.map(({ id, at, text, onPaper }) => (
        <li key={id} className="hearing-card">
          <p className="hearing-badges">
            <span className="aside">{format.instant(at)}</span>
            {onPaper && <Badge icon="file">{t('statements.onPaper')}</Badge>}
          </p>
          <p className="case-text">{text ?? t('statements.paperText')}</p>
        </li>
      ))}
    </ol>
  );
}
