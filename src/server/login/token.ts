import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits that open something; they are given out once and kept nowhere. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What we keep of a token: enough to know it again, of no use to a thief. */
export const fingerprint = (token: string): string => createHash('sha256').update(token).digest('hex');
