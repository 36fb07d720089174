/** The same lengths as the server holds (NIST SP 800-63B-4): characters as people count them. */
export const shortest = 15;
export const longest = 128;

export const lengthOf = (password: string): number => Array.from(password.normalize('NFC')).length;
