import type { certificates as japanese } from '../ja/certificates.ts';
import type { Translated } from '../resources.ts';

export const certificates: Translated<typeof japanese> = {
  title: 'Certificate',
  back: 'Back to the training',
  pdf: 'Save as PDF',
  pdfName: 'Save as PDF: {{title}}, {{day}}',
  print: 'Print',
  printHelp: 'One sheet of A4, landscape. The PDF has a QR code with which anybody can check whether it holds.',
  heading: 'Certificate of completion',
  holder: '{{name}}',
  statement: 'has completed the following training.',
  course: 'Training',
  fulfilledOn: 'Completed on',
  percent: 'Score',
  version: 'Version of the course',
  versionName: 'Version {{number}}',
  code: 'Verification code',
  checkAt: 'Anybody can check this certificate by entering its code on this page:',
  noneTitle: 'There is no certificate yet',
  noneText: 'Once you have passed the quiz, your certificate is shown here.',

  state: { VALID: 'Valid', EXPIRED: 'Expired', SUPERSEDED: 'Renewed', REVOKED: 'Revoked' },
  until: 'until {{day}}',
  forGood: 'no end',
  standing: {
    EXPIRED:
      'Its active period ended on {{until}}. That you completed the training stays true; completing it again brings a new certificate.',
    SUPERSEDED: 'You completed the same training again on {{since}}. Please use the newer certificate.',
    REVOKED:
      'It was revoked on {{since}} and proves nothing any more. Ask HR about the reason, and whether to take the training again.',
  },

  mine: {
    title: 'My certificates',
    lead: 'One for each training that you completed. What it says stays, even if your name or the course changes later.',
    caption: 'My certificates',
    standing: 'State',
    validUntil: 'Holds',
    file: 'PDF',
    save: 'Save',
    emptyTitle: 'There are no certificates yet',
    emptyText: 'Once you pass the quiz of a training, its certificate is listed here.',
    toTraining: 'To my training',
  },

  verify: {
    title: 'Check a certificate',
    lead: 'Enter the verification code that is printed on the certificate. You need not sign in.',
    code: 'Verification code',
    codeHelp: '20 letters and digits. Hyphens and capitals do not matter.',
    check: 'Check',
    title_VALID: 'This certificate is genuine and valid',
    title_EXPIRED: 'This certificate is genuine, but its active period has ended',
    title_SUPERSEDED: 'This certificate is genuine, and there is a newer one',
    title_REVOKED: 'This certificate was revoked',
    compare: 'Compare the following with the certificate you have.',
    since_EXPIRED: 'It has not been valid since {{since}}.',
    since_SUPERSEDED: 'The holder completed the same training again on {{since}}.',
    since_REVOKED: 'It was revoked on {{since}} and cannot be used as proof.',
    validUntil: 'Active period',
    holder: 'Name',
    issuer: 'Issued by',
    issuedAt: 'Issued on',
    unknownTitle: 'There is no certificate with this code',
    unknownText: 'Compare what you entered with the certificate once more. If it is the same, ask who issued it.',
  },
};
