/** Where the texts about a signature are sealed, and what the log calls it. */
export const signatureSubject = (id: string) => ({ recordType: 'Signature', recordId: id });
export const noteOf = (rowId: string) => ({ table: 'signatures', column: 'note', rowId });
export const decisionReasonOf = (rowId: string) => ({ table: 'signature_decisions', column: 'reason', rowId });
export const checkNoteOf = (rowId: string) => ({ table: 'signature_checks', column: 'note', rowId });
