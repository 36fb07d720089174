import { Args, ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { MyAssignmentType } from '../assignments/assignment.type.ts';
import { MyAssignmentsQuery } from '../assignments/my-assignments.query.ts';
import type { ListedPerson } from '../people/listed-people.query.ts';
import { PersonConnection } from '../people/person.type.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import type { Connection } from '../platform/connection.ts';
import { AttestationCycleQuery } from './attestation-cycle.query.ts';
import { ExceptionService } from './exception.service.ts';
import { MyAttestationQuery } from './my-attestation.query.ts';
import { SampleService } from './sample.service.ts';
import { AttestationCycleType, CheckSignatureInput, DrawSampleInput, SampleDrawType } from './sample.type.ts';
import { SignService } from './sign.service.ts';
import { SignatureQuery } from './signature.query.ts';
import {
  AnsweredArgs,
  DecideExceptionInput,
  MyAttestationType,
  SignStatementInput,
  SignatureConnection,
  SignatureDetailType,
  SignatureNoteInput,
  SignatureNotes,
  SignatureProofConnection,
  SignatureType,
  SignaturesArgs,
} from './signature.type.ts';

@Api(() => MyAssignmentType)
export class MyAttestationResolver {
  constructor(
    private readonly mine: MyAttestationQuery,
    private readonly assignments: MyAssignmentsQuery,
    private readonly service: SignService,
    private readonly exceptions: ExceptionService,
  ) {}

  @Mutation(() => MyAssignmentType, {
    description:
      'Signs one’s own duty, in one’s own session. ATTEST_PROXY for somebody else’s; ATTEST_TEXT_CHANGED when another wording was published meanwhile: show it and ask anew; ATTEST_HOLD for who is to preserve; ALREADY_SIGNED; DUTY_CLOSED.',
  })
  @Allow('LEARN')
  async signStatement(@Me() me: Actor, @Input() input: SignStatementInput): Promise<MyAssignmentType> {
    return this.assignments.one(me, await this.service.sign(me, input));
  }

  @Mutation(() => SignatureNotes, {
    description:
      'For whoever signed, and for the security officer. Leaves its trace in the audit log before it answers.',
  })
  @Allow('LEARN')
  async openSignatureNote(@Me() me: Actor, @Input() { signatureId }: SignatureNoteInput): Promise<SignatureNotes> {
    return { notes: await this.exceptions.open(me, signatureId) };
  }

  @ResolveField(() => MyAttestationType, { nullable: true, description: 'For activityKind ATTESTATION.' })
  attestation(@Parent() assignment: MyAssignmentType): Promise<MyAttestationType | null> {
    return this.mine.of(assignment);
  }
}

@Api(() => SignatureType)
export class SignatureResolver {
  constructor(
    private readonly query: SignatureQuery,
    private readonly exceptions: ExceptionService,
  ) {}

  @Query(() => SignatureProofConnection, { description: 'That it was signed, when and which text; the newest first.' })
  @Allow('ATTESTATION_READ')
  signatureProofs(@Asked() args: SignaturesArgs) {
    return this.query.proofs(args);
  }

  @Query(() => SignatureConnection, { description: 'With the answers; the newest first.' })
  @Allow('ATTESTATION_ANSWERS')
  signatures(@Asked() args: AnsweredArgs) {
    return this.query.answers(args);
  }

  @Query(() => SignatureDetailType, { description: 'With what the security officer needs to decide or to check.' })
  @Allow('ATTESTATION_DECIDE')
  signature(@Me() me: Actor, @Args('id', { type: () => ID }) id: string): Promise<SignatureDetailType> {
    return this.query.detail(me, id);
  }

  @Mutation(() => SignatureDetailType, {
    description:
      'The exception is as good as a yes: it fulfils the duty. BENEFICIARY, ALREADY_DECIDED, ATTEST_TEXT_CHANGED, DUTY_CLOSED.',
  })
  @Allow('ATTESTATION_DECIDE')
  async acceptException(@Me() me: Actor, @Input() input: DecideExceptionInput): Promise<SignatureDetailType> {
    return this.query.detail(me, await this.exceptions.accept(me, input));
  }

  @Mutation(() => SignatureDetailType, {
    description:
      'The exception does not do: the duty stays open, and can be signed again. BENEFICIARY, ALREADY_DECIDED, DUTY_CLOSED.',
  })
  @Allow('ATTESTATION_DECIDE')
  async askAgain(@Me() me: Actor, @Input() input: DecideExceptionInput): Promise<SignatureDetailType> {
    return this.query.detail(me, await this.exceptions.askAgain(me, input));
  }
}

@Api(() => SampleDrawType)
export class SampleResolver {
  constructor(
    private readonly cycles: AttestationCycleQuery,
    private readonly signatures: SignatureQuery,
    private readonly service: SampleService,
  ) {}

  @Query(() => [AttestationCycleType], { description: 'Every round of something to sign, the latest first.' })
  @Allow('ATTESTATION_READ')
  attestationCycles(
    @Args('requirementId', { type: () => ID, nullable: true }) requirementId?: string | null,
  ): Promise<AttestationCycleType[]> {
    return this.cycles.all({ requirementId: requirementId ?? null });
  }

  @Query(() => PersonConnection, {
    description: 'Who answered nothing by the end of their due day and is not excused, by employee number.',
  })
  @Allow('ATTESTATION_READ')
  attestationNoReplies(@Asked() args: SignaturesArgs): Promise<Connection<ListedPerson>> {
    return this.cycles.noReplies(args);
  }

  @Mutation(() => [AttestationCycleType], {
    description:
      'Draws a share of the signatures that count and from which nobody has drawn; gives the rounds of the requirement. NOTHING_TO_DRAW.',
  })
  @Allow('ATTESTATION_DECIDE')
  async drawSample(@Me() me: Actor, @Input() input: DrawSampleInput): Promise<AttestationCycleType[]> {
    await this.service.draw(me, input);
    return this.cycles.all(input);
  }

  @Mutation(() => SignatureDetailType, {
    description:
      'What another person found about a signature that was drawn, once. MISMATCH opens the duty anew. BENEFICIARY for one’s own, ALREADY_CHECKED.',
  })
  @Allow('ATTESTATION_DECIDE')
  async checkSignature(@Me() me: Actor, @Input() input: CheckSignatureInput): Promise<SignatureDetailType> {
    return this.signatures.detail(me, await this.service.check(me, input));
  }
}
