import type { Type } from '@nestjs/common';
import { Parent, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Me } from '../access/me.ts';
import {
  AuditedCase,
  CommitteeCase,
  ExecutionCase,
  PanelCase,
  SecretariatCase,
  SubjectCase,
} from '../cases/audiences.type.ts';
import { CasePersonType } from '../cases/case-person.type.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { Api } from '../platform/api.ts';
import { DecisionReading } from './decision.reading.service.ts';
import {
  DecisionType,
  DraftedLetter,
  LetterType,
  MinutedDecision,
  PayCutType,
  PayDataType,
  SanctionDetailType,
  SentBackType,
} from './decision.type.ts';

function decisionFor(audience: Type) {
  @Api(() => audience)
  class DecisionResolver {
    constructor(private readonly reading: DecisionReading) {}

    @ResolveField(() => DecisionType, { nullable: true, description: 'What was decided. Each reading is logged.' })
    decision(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<DecisionType | null> {
      return this.reading.decision(me, matter);
    }
  }
  return DecisionResolver;
}

/** With how the votes were counted (docs/case-access.md). */
function minutedFor(audience: Type) {
  @Api(() => audience)
  class MinutedDecisionResolver {
    constructor(private readonly reading: DecisionReading) {}

    @ResolveField(() => MinutedDecision, {
      nullable: true,
      description: 'What was decided, with its minutes. Each reading is logged.',
    })
    decision(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<MinutedDecision | null> {
      return this.reading.minuted(me, matter);
    }
  }
  return MinutedDecisionResolver;
}

function letterFor(audience: Type) {
  @Api(() => audience)
  class LetterResolver {
    constructor(private readonly reading: DecisionReading) {}

    @ResolveField(() => LetterType, {
      nullable: true,
      description: 'The letter of the decision, once it was approved.',
    })
    letter(@Parent() matter: DisciplinaryCase): Promise<LetterType | null> {
      return this.reading.letter(matter);
    }
  }
  return LetterResolver;
}

function detailFor(audience: Type) {
  @Api(() => audience)
  class SanctionDetailResolver {
    constructor(private readonly reading: DecisionReading) {}

    @ResolveField(() => SanctionDetailType, {
      nullable: true,
      description:
        'What the sanction consists of; for the subject once the letter has gone to them. Each reading is logged.',
    })
    sanctionDetail(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<SanctionDetailType | null> {
      return this.reading.detail(me, matter);
    }
  }
  return SanctionDetailResolver;
}

/** docs/case-access.md. */
function payCutFor(audience: Type) {
  @Api(() => audience)
  class PayCutResolver {
    constructor(private readonly reading: DecisionReading) {}

    @ResolveField(() => PayCutType, {
      nullable: true,
      description: 'How a pay cut was reckoned. Each reading is logged.',
    })
    payCut(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<PayCutType | null> {
      return this.reading.payCut(me, matter);
    }
  }
  return PayCutResolver;
}

function payDataFor(audience: Type) {
  @Api(() => audience)
  class PayDataResolver {
    constructor(private readonly reading: DecisionReading) {}

    @ResolveField(() => PayDataType, {
      nullable: true,
      description: 'What a pay cut is reckoned from. Each reading is logged.',
    })
    payData(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<PayDataType | null> {
      return this.reading.wages(me, matter);
    }
  }
  return PayDataResolver;
}

/** For those who weigh it again. */
function sentBackFor(audience: Type) {
  @Api(() => audience)
  class SentBackResolver {
    constructor(private readonly reading: DecisionReading) {}

    @ResolveField(() => SentBackType, {
      nullable: true,
      description: 'Why who decides on the advice of the committee sent it back; null once it has decided again.',
    })
    sentBack(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<SentBackType | null> {
      return this.reading.sentBack(me, matter);
    }
  }
  return SentBackResolver;
}

/** The secretariat sets a pay cut without seeing the wages: only whether they are there. */
@Api(() => SecretariatCase)
class PayRecordedResolver {
  constructor(private readonly reading: DecisionReading) {}

  @ResolveField(() => Boolean, {
    description: 'What a pay cut is reckoned from is written down; without it no letter of one can be drafted.',
  })
  isPayRecorded(@Parent() matter: DisciplinaryCase): Promise<boolean> {
    return this.reading.hasWages(matter);
  }
}

/** Who decides what the committee advises. */
function authorityFor(audience: Type) {
  @Api(() => audience)
  class AuthorityResolver {
    constructor(private readonly reading: DecisionReading) {}

    @ResolveField(() => CasePersonType, {
      nullable: true,
      description: 'Who decides on the advice of the committee; null where it decides itself, or nobody is named yet.',
    })
    authority(@Parent() matter: DisciplinaryCase): Promise<CasePersonType | null> {
      return this.reading.authority(matter);
    }
  }
  return AuthorityResolver;
}

@Api(() => SecretariatCase)
class DraftedLetterResolver {
  constructor(private readonly reading: DecisionReading) {}

  @ResolveField(() => DraftedLetter, {
    nullable: true,
    description: 'The letter of the decision, as it was last drafted.',
  })
  letter(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<DraftedLetter | null> {
    return this.reading.drafted(me, matter);
  }
}

@Api(() => SubjectCase)
class MyDecisionResolver {
  constructor(private readonly reading: DecisionReading) {}

  @ResolveField(() => DecisionType, {
    nullable: true,
    description:
      'What was decided about you, once the letter has gone to you; that there is no sanction, at once. Each reading is logged.',
  })
  decision(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<DecisionType | null> {
    return this.reading.mine(me, matter);
  }

  @ResolveField(() => LetterType, { nullable: true, description: 'The letter to you, once it has gone.' })
  letter(@Parent() matter: DisciplinaryCase): Promise<LetterType | null> {
    return this.reading.myLetter(matter);
  }
}

/** Which audience has which of these fields (docs/case-access.md). */
export const decisionFieldResolvers: Type[] = [
  ...[SecretariatCase, PanelCase, ExecutionCase].map(decisionFor),
  ...[CommitteeCase, AuditedCase].map(minutedFor),
  ...[CommitteeCase, PanelCase, ExecutionCase, AuditedCase].map(letterFor),
  ...[SecretariatCase, SubjectCase, PanelCase, ExecutionCase].map(detailFor),
  ...[SubjectCase, ExecutionCase].map(payCutFor),
  PayRecordedResolver,
  ...[SecretariatCase, CommitteeCase].map(sentBackFor),
  ...[SecretariatCase, CommitteeCase, AuditedCase].map(authorityFor),
  payDataFor(ExecutionCase),
  DraftedLetterResolver,
  MyDecisionResolver,
];
