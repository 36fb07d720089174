export const elsewhere = {
  file: '修了証のファイル（PDF・PNG・JPEG、10MBまで）',
  title: '修了証や資格の名前',
  issuer: '発行した機関',
  issuedOn: '発行日',
  validUntil: '有効期限',
  validUntilHelp: '書かれていないときは、空けておいてください。',
  action: '提出する',
} as const;
