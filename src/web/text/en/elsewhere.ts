import type { elsewhere as japanese } from '../ja/elsewhere.ts';
import type { Translated } from '../resources.ts';

export const elsewhere: Translated<typeof japanese> = {
  file: 'The certificate (PDF, PNG or JPEG, up to 10 MB)',
  title: 'Name of the certificate',
  issuer: 'Issued by',
  issuedOn: 'Day of issue',
  validUntil: 'Valid until',
  validUntilHelp: 'Leave it empty if the certificate does not say.',
  action: 'Hand it in',
};
