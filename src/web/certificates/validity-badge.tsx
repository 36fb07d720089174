import { useText } from '../text/index.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import type { CertificateState } from './certificate.graphql.ts';

const tones: Record<CertificateState, Tone> = {
  VALID: 'done',
  EXPIRED: 'warn',
  SUPERSEDED: 'neutral',
  REVOKED: 'overdue',
};

export function ValidityBadge({ state }: { state: CertificateState }) {
  const t = useText('certificates');
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
}
