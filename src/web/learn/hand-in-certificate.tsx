import { CertificateForm } from '../api/certificate.form.tsx';
import { useText } from '../text/index.ts';
import { Dialog } from '../ui/dialog.tsx';
import type { OwnDuty } from './duty.graphql.ts';

/** Asks that a certificate from elsewhere counts for this duty. */
export function HandInCertificate({ duty, onClose }: { duty: OwnDuty; onClose: () => void }) {
  const t = useText('learn');
  return (
    <Dialog title={t('elsewhere.askTitle')} isOpen onClose={onClose}>
      <CertificateForm
        name={`certificate ${duty.id}`}
        lead={t('elsewhere.askHelp')}
        assignmentId={duty.id}
        said={t('elsewhere.asked')}
        touches={['MyDuty']}
        onDone={onClose}
      />
    </Dialog>
  );
}
