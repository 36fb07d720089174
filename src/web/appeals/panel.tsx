import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import type { AppealedCase } from './appeals.graphql.ts';

/** Who hears the appeal, and who has declared and voted? */
export function Panel({ panel }: { panel: AppealedCase['appealPanel'] }) {
  const t = useText('appeals');
  const format = useFormat();
  if (panel.length === 0) return <p className="aside">{t('panel.none')}</p>;
  return (
    <ol className="case-acts">
      {panel.map(({ person, chairs, external, cleared, voted }) => (
        <li key={person.id} className="case-act">
          <strong>{format.name(person)}</strong>
          <span className="case-buttons">
            {chairs && <Badge tone="neutral">{t('panel.chair')}</Badge>}
            {external && <Badge tone="neutral">{t('panel.external')}</Badge>}
            <Badge tone={cleared ? 'done' : 'due'}>{t(cleared ? 'panel.declared' : 'panel.notDeclared')}</Badge>
            <Badge tone={voted ? 'done' : 'due'}>{t(voted ? 'panel.voted' : 'panel.notVoted')}</Badge>
          </span>
        </li>
      ))}
    </ol>
  );
}
