import { Link } from '@tanstack/react-router';
import { graphql } from '../api/graphql.ts';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Icon } from '../ui/icon.tsx';
import './bell.css';

const UnreadNoticesDocument = graphql(`
  query UnreadNotices {
    unreadNotices
  }
`);

const fiveMinutes = 300_000;

/** How many notices wait to be read; without an answer it is only the way to them. */
export function Bell() {
  const t = useText('shell');
  const count = useApi(UnreadNoticesDocument, {}, { every: fiveMinutes }).data?.unreadNotices ?? 0;
  return (
    <Link
      to="/notices"
      className="icon-button bell"
      aria-label={count > 0 ? t('noticesUnread', { count }) : t('notices')}
    >
      <Icon name="bell" size={24} />
      {count > 0 && (
        <span className="bell-count" aria-hidden="true">
          {count > 99 ? t('manyUnread') : count}
        </span>
      )}
    </Link>
  );
}
