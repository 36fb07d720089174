import type { certificates as japanese } from '../ja/certificates.ts';
import type { Translated } from '../resources.ts';

export const certificates: Translated<typeof japanese> = {
  title: 'Certificate',
  back: 'Back to the training',
  print: 'Print',
  printHelp: 'It prints on one sheet of A4, landscape. It can also be saved as a PDF.',
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

  verify: {
    title: 'Check a certificate',
    lead: 'Enter the verification code that is printed on the certificate. You need not sign in.',
    code: 'Verification code',
    codeHelp: '20 letters and digits. Hyphens and capitals do not matter.',
    check: 'Check',
    valid: 'This certificate is genuine',
    validText: 'Compare the following with the certificate you have.',
    holder: 'Name',
    issuer: 'Issued by',
    issuedAt: 'Issued on',
    unknownTitle: 'There is no certificate with this code',
    unknownText: 'Compare what you entered with the certificate once more. If it is the same, ask who issued it.',
  },
};
