import { useText } from '../text/index.ts';
import { Badge } from '../ui/badge.tsx';
import type { Completeness } from './file.rules.ts';
import './investigations.css';

/** What does each act still need before the investigation can be reported? */
export function Lacks({ acts }: { acts: readonly Completeness[] }) {
  const t = useText('investigations');
  return (
    <ul className="evidence-lacks">
      {acts.map(({ seq, hasEvidence, hasAccount }) => (
        <li key={seq} className="evidence-badges">
          <strong>{t('evidence.act', { seq })}</strong>
          <Badge tone={hasEvidence ? 'done' : 'due'}>{t(hasEvidence ? 'lacks.evidence' : 'lacks.noEvidence')}</Badge>
          <Badge tone={hasAccount ? 'done' : 'due'}>{t(hasAccount ? 'lacks.account' : 'lacks.noAccount')}</Badge>
        </li>
      ))}
    </ul>
  );
}
