import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { ConnectionOf } from '../platform/connection.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { CertificateState } from './certificate-state.rules.ts';

registerEnumType(CertificateState, {
  name: 'CertificateState',
  valuesMap: {
    VALID: { description: 'What was fulfilled still holds.' },
    EXPIRED: { description: 'The active period of the requirement has passed.' },
    SUPERSEDED: { description: 'The holder has a newer certificate of the same requirement, which was not revoked.' },
    REVOKED: { description: 'It no longer proves anything; this outweighs the others.' },
  },
});

@ObjectType('CertificateValidity', { description: 'How a certificate stands; reckoned whenever it is asked for.' })
export class CertificateValidityType {
  @Field(() => CertificateState) state!: CertificateState;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day in that state; null while it is valid.' })
  since!: LocalDate | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day of its active period: the due day of the next cycle. Null where none is known.',
  })
  validUntil!: LocalDate | null;
}

@ObjectType({ isAbstract: true })
abstract class Attested {
  @Field(() => String, { description: 'Of the holder, when it was issued.' }) familyName!: string;
  @Field(() => String, { description: 'Of the holder, when it was issued.' }) givenName!: string;
  @Field(() => LocalizedTextType, { nullable: true, description: 'The organisation, where it gave its name.' })
  issuer!: LocalizedTextType | null;
  @Field(() => LocalizedTextType, { description: 'Of the course.' }) title!: LocalizedTextType;
  @Field(() => LocalDateScalar, { description: 'The day on which it was passed, in the organisation’s zone.' })
  fulfilledOn!: LocalDate;
  @Field(() => Date) issuedAt!: Date;
}

@ObjectType('Certificate', {
  description: 'That a duty was fulfilled. It never changes, whatever becomes of the name, the course or the duty.',
})
export class CertificateType extends Attested {
  @Field(() => String, { description: 'In fours, as it is printed; whoever has it may check the certificate.' })
  code!: string;
  @Field(() => String, { description: 'The holder’s employee number, when it was issued.' }) number!: string;
  @Field(() => Int, { description: 'The number of the version of the course.' }) versionNumber!: number;
  @Field(() => String, { description: 'SHA-256 of that version, in hexadecimal.' }) contentHash!: string;
  @Field(() => Float, { description: 'Of all points, 0–100, not rounded.' }) percent!: number;
}

@ObjectType()
export class CertificateConnection extends ConnectionOf(CertificateType, 'Certificate') {}

@ObjectType({
  description: 'What anybody who has the code of a certificate may know: it is genuine, says this, and stands so.',
})
export class CheckedCertificate extends Attested {}

@ArgsType()
export class CertificateArgs {
  @Field(() => String, {
    description: 'As printed or in any other way it is written: full-width, in small letters, without hyphens.',
  })
  @IsString()
  @MaxLength(200)
  code!: string;
}
