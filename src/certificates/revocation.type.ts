import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsString, Length } from 'class-validator';

import { RevocationReason } from './revocation.entity.ts';

registerEnumType(RevocationReason, {
  name: 'RevocationReason',
  description: 'Why a certificate no longer proves anything.',
  valuesMap: {
    ISSUED_IN_ERROR: { description: 'It should never have been issued: a wrong person, a faulty course.' },
    NOT_DONE_BY_HOLDER: { description: 'Somebody else did it.' },
    RULES_BROKEN: { description: 'The holder did it, but not by the rules.' },
    OTHER: { description: 'See the explanation.' },
  },
});

@ObjectType('CertificateRevocation', {
  description: 'For those who may revoke; the holder and the public see only that and when.',
})
export class CertificateRevocationType {
  @Field(() => RevocationReason) reason!: RevocationReason;
  @Field(() => String, { description: 'Confidential: stands here and nowhere else.' }) explanation!: string;
  @Field(() => Date) revokedAt!: Date;
}

@InputType()
export class RevokeCertificateInput {
  @Field(() => ID, { description: 'The duty whose certificate it is.' }) @IsString() assignmentId!: string;
  @Field(() => RevocationReason) @IsEnum(RevocationReason) reason!: RevocationReason;
  @Field(() => String, { description: '1–2,000 characters, for those who may revoke.' })
  @IsString()
  @Length(1, 2000)
  explanation!: string;
}
