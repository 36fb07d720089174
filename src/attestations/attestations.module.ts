import type { Parts } from '../platform/platform.module.ts';
import { AskedAnew } from './asked-anew.ts';
import { AttestationNotices } from './attestation.notices.ts';
import { AttestationTemplates } from './attestation.templates.ts';
import { AttestationCycleQuery } from './attestation-cycle.query.ts';
import { MyAttestationResolver, SampleResolver, SignatureResolver } from './attestation.resolver.ts';
import { ExceptionService } from './exception.service.ts';
import { MyAttestationQuery } from './my-attestation.query.ts';
import { SampleService } from './sample.service.ts';
import { SignService } from './sign.service.ts';
import { SignatureFileController } from './signature-file.controller.ts';
import { SignatureRetention } from './signature.retention.ts';
import { SignatureFileService } from './signature-file.service.ts';
import { SignatureQuery } from './signature.query.ts';
import { StatementActivity } from './statement-activity.ts';
import { StatementQuery } from './statement.query.ts';
import { StatementResolver } from './statement.resolver.ts';
import { StatementService } from './statement.service.ts';

export const attestations: Parts = {
  providers: [
    StatementActivity,
    StatementQuery,
    StatementService,
    StatementResolver,
    AttestationNotices,
    AttestationTemplates,
    AskedAnew,
    SignService,
    SignatureFileService,
    SignatureRetention,
    ExceptionService,
    SampleService,
    SignatureQuery,
    AttestationCycleQuery,
    MyAttestationQuery,
    MyAttestationResolver,
    SignatureResolver,
    SampleResolver,
  ],
  controllers: [SignatureFileController],
};
