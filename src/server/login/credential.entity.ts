import { defineEntity, p } from '@mikro-orm/core';

const CredentialSchema = defineEntity({
  name: 'Credential',
  schema: 'shinrai_login',
  tableName: 'credentials',
  properties: {
    employeeId: p.uuid().primary(),
    /** Argon2id with its parameters and salt (PHC string). */
    hash: p.string(),
    setAt: p.datetime(),
    /** In a row, since the last right one. */
    wrongGuesses: p.integer().default(0),
  },
});

/** The password of an employee, never readable. */
export class Credential extends CredentialSchema.class {
  /** After so many wrong passwords in a row only a new link opens the account (NIST SP 800-63B-4, 3.2.2). */
  get isLocked(): boolean {
    return this.wrongGuesses >= 100;
  }
}
CredentialSchema.setClass(Credential);
