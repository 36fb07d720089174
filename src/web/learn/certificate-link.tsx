import { Link } from '@tanstack/react-router';
import type { LocalizedText } from '../api/graphql.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';

/** The way from a duty that is done to its certificate. */
export function CertificateLink({ duty: { id, title } }: { duty: { id: string; title: LocalizedText } }) {
  const t = useText('learn');
  const format = useFormat();
  const name = t('which', { action: t('toCertificate'), title: format.pick(title) });
  return (
    <Link to="/training/$assignmentId/certificate" params={{ assignmentId: id }} aria-label={name}>
      {t('toCertificate')}
    </Link>
  );
}
