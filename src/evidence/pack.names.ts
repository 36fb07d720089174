/** The jobs of this folder. */
export const making = 'evidence.make';
export const expiring = 'evidence.expire';
