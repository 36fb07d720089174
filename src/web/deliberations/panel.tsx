import { useText } from '../text/index.ts';
import { Badge } from '../ui/badge.tsx';
import type { CommitteeCase } from './committee.graphql.ts';

/** Who sits beside me? */
export function Panel({ panel }: { panel: CommitteeCase['panel'] }) {
  const t = useText('deliberations');
  return (
    <ol>
      {panel.map(({ id, name, chairs, external, cleared, isMe }) => (
        <li key={id}>
          {name} {isMe && <span className="aside">{t('panel.me')}</span>}{' '}
          {chairs && <Badge tone="done">{t('panel.chairs')}</Badge>}{' '}
          {external && <Badge tone="neutral">{t('external')}</Badge>}{' '}
          {!cleared && <Badge tone="due">{t('panel.undeclared')}</Badge>}
        </li>
      ))}
    </ol>
  );
}
