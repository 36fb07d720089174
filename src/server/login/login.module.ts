import type { Provider } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';

import { CertificateGuesses } from './certificate-guesses.ts';
import { Hashing } from './hashing.ts';
import { Identity } from './identity.ts';
import { LoginResolver, SessionResolver } from './login.resolver.ts';
import { LoginService } from './login.service.ts';
import { PasswordResolver } from './password.resolver.ts';
import { PasswordService } from './password.service.ts';
import { ProofService } from './proof.service.ts';
import { SessionService } from './session.service.ts';
import { ThrottleService } from './throttle.service.ts';

export const login: Provider[] = [
  { provide: APP_INTERCEPTOR, useClass: CertificateGuesses },
  Hashing,
  Identity,
  LoginResolver,
  LoginService,
  PasswordResolver,
  PasswordService,
  ProofService,
  SessionResolver,
  SessionService,
  ThrottleService,
];
