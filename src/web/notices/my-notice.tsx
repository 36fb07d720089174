import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { MarkNoticesReadDocument, type MyNotice as Notice } from './notices.graphql.ts';

/** One notice, whole: it is short. Who follows its link has read it. */
export function MyNotice({ notice: { id, toldAt, readAt, subject, lines, path, linkText } }: { notice: Notice }) {
  const t = useText('notices');
  const format = useFormat();
  const heading = useId();
  const move = useMove(MarkNoticesReadDocument);
  const read = (): void => move.mutate({ input: { ids: [id] } });
  const isUnread = readAt === null;
  return (
    <article className="notice-entry" data-unread={isUnread || undefined} aria-labelledby={heading}>
      <header>
        {isUnread && (
          <Badge tone="due" icon="bell">
            {t('unread')}
          </Badge>
        )}
        <time dateTime={toldAt}>{format.instant(toldAt)}</time>
      </header>
      <h2 id={heading}>{subject}</h2>
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
      <footer>
        {path !== '/notices' && (
          <Link to={path as '/'} onClick={isUnread ? read : undefined}>
            {linkText}
          </Link>
        )}
        {isUnread && (
          <Button
            kind="quiet"
            size="small"
            onPress={read}
            isPending={move.isPending}
            name={t('readNamed', { subject })}
          >
            {t('read')}
          </Button>
        )}
      </footer>
    </article>
  );
}
