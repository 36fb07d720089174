/** Where a certificate is checked; the code goes after #, and so into nobody's log. */
export const checkAddress = (): string => new URL('verify', document.baseURI).href;
