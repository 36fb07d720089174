import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { apiUrl } from '../api/fetcher.ts';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay, useViewer } from '../api/viewer.ts';
import { useLocale, useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { Button, FileButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import {
  CertificateRevocationDocument,
  type DutyCertificate as Certificate,
  type Person,
  type PersonDuty,
  type Revocation,
} from './person-report.graphql.ts';
import { RevokeCertificateForm } from './revoke-certificate.form.tsx';

interface Props {
  duty: PersonDuty;
  certificate: Certificate;
  person: Person;
}

const tones: Record<Certificate['validity']['state'], Tone> = {
  VALID: 'done',
  EXPIRED: 'warn',
  SUPERSEDED: 'neutral',
  REVOKED: 'overdue',
};

/** What proves that a duty was fulfilled, whether it still does, and the end of that. */
export function DutyCertificate({ duty, certificate, person }: Props) {
  const t = useText('reports');
  const locale = useLocale();
  const mayRevoke = useMay('CERTIFICATE_REVOKE');
  const isSelf = useViewer().person.id === person.id;
  const { state } = certificate.validity;
  const isRevoked = state === 'REVOKED';
  return (
    <div className="report-certificate">
      <p>
        <span>{t('person.certificate')}</span>
        <Badge tone={tones[state]}>{t(`person.certificateState.${state}`)}</Badge>
        {/* opens what anybody sees who has the code */}
        <Link to="/verify" hash={certificate.code}>
          {certificate.code}
        </Link>
      </p>
      {isRevoked ? (
        mayRevoke && <Revoked assignmentId={duty.id} />
      ) : (
        <div className="report-certificate-moves">
          <FileButton size="small" href={apiUrl(`certificate-files/${duty.id}?locale=${locale}`)}>
            {t('person.pdf')}
          </FileButton>
          {mayRevoke && !isSelf && <Revoke duty={duty} person={person} />}
        </div>
      )}
    </div>
  );
}

function Revoke({ duty, person }: Omit<Props, 'certificate'>) {
  const t = useText('reports');
  const format = useFormat();
  const [isOpen, open] = useState(false);
  const title = format.pick(duty.title);
  return (
    <>
      <Button
        size="small"
        kind="quiet"
        name={t('person.revokeName', { title, year: duty.cycle })}
        onPress={() => open(true)}
      >
        {t('person.revoke')}
      </Button>
      <Dialog title={t('person.revocation.title')} isOpen={isOpen} onClose={() => open(false)} role="alertdialog">
        <p>{t('person.revocation.text', { name: format.name(person), title })}</p>
        <p>{t('person.revocation.ledger')}</p>
        <RevokeCertificateForm assignmentId={duty.id} onDone={() => open(false)} />
      </Dialog>
    </>
  );
}

/** For those who may revoke: why it was done, and what can be done now. */
function Revoked({ assignmentId }: { assignmentId: string }) {
  const t = useText('reports');
  const query = useApi(CertificateRevocationDocument, { assignmentId });
  return (
    <Loaded query={query}>
      {({ certificateRevocation: found }) =>
        found && (
          <div className="report-revocation">
            <p>
              <strong>{t(`person.revocation.reasons.${found.reason}`)}</strong>
            </p>
            <p className="report-explanation">{found.explanation}</p>
            <WhoAndWhen revocation={found} />
            <p className="report-soft">{t('person.revocation.next')}</p>
          </div>
        )
      }
    </Loaded>
  );
}

function WhoAndWhen({ revocation: { revokedAt, revokedBy } }: { revocation: Revocation }) {
  const t = useText('reports');
  const format = useFormat();
  const name = revokedBy ? format.name(revokedBy) : t('person.revocation.operator');
  return <p className="report-soft">{t('person.revocation.by', { at: format.instant(revokedAt), name })}</p>;
}
