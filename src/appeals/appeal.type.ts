import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

import type { LocalDate } from '../kernel/local-date.ts';
import type { Employee } from '../people/employee.entity.ts';
import { CasePersonType } from '../cases/case-person.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { Sanction } from '../rulesets/sanction.type.ts';
import { AppealGround, AppealResult, AppealState, ReturnTo } from './appeal.ts';

registerEnumType(AppealGround, { name: 'AppealGround', description: 'Why somebody does not accept a decision.' });
registerEnumType(AppealResult, {
  name: 'AppealResult',
  description: 'The decision stands, is made anew, is made lighter, or is undone; never heavier.',
});
registerEnumType(AppealState, { name: 'AppealState', description: 'WAITING: late, until two people accept why.' });
registerEnumType(ReturnTo, { name: 'ReturnTo', description: 'Where a remanded case goes on.' });

@ObjectType('AppealOpinion', { description: 'What one member of the panel thinks.' })
export class AppealOpinion {
  @Field(() => AppealResult) result!: AppealResult;
  @Field(() => Sanction, { nullable: true }) sanction!: Sanction | null;
  @Field(() => Int, { nullable: true, description: 'Yen or days.' }) amount!: number | null;
  @Field(() => ReturnTo, { nullable: true }) returnTo!: ReturnTo | null;
}

@ObjectType('AppealOutcome', { description: 'That there was an appeal, and what came of it; not what was said in it.' })
export class AppealOutcome {
  @Field(() => ID) id!: string;
  @Field(() => AppealState) state!: AppealState;
  @Field(() => Date) filedAt!: Date;
  @Field(() => Boolean, { description: 'It came after the window.' }) late!: boolean;
  @Field(() => AppealResult, { nullable: true }) result!: AppealResult | null;
  @Field(() => Sanction, { nullable: true, description: 'Of LIGHTEN: to what.' }) sanction!: Sanction | null;
  @Field(() => Int, { nullable: true, description: 'Yen or days.' }) amount!: number | null;
  @Field(() => ReturnTo, { nullable: true, description: 'Of REMAND: to where.' }) returnTo!: ReturnTo | null;
  @Field(() => String, { nullable: true }) reasons!: string | null;
  @Field(() => Date, { nullable: true }) decidedAt!: Date | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When the letter of it reached the subject.' })
  deliveredOn!: LocalDate | null;
}

/** The same as plain values. */
export type Outcome = Pick<AppealOutcome, keyof AppealOutcome>;

@ObjectType('Appeal', { description: 'What the subject says against a decision, and what came of it.' })
export class AppealType extends AppealOutcome {
  @Field(() => [AppealGround]) grounds!: AppealGround[];
  @Field(() => String) text!: string;
  @Field(() => String, { nullable: true, description: 'Why it came late.' }) lateCause!: string | null;
}

/** The same as plain values. */
export type Filed = Pick<AppealType, keyof AppealType>;

@ObjectType('AppealSeat', { description: 'Somebody who hears an appeal.' })
export class AppealSeat {
  @Field(() => CasePersonType) person!: Employee;
  @Field(() => Boolean) chairs!: boolean;
  @Field(() => Boolean, { description: 'From outside the company.' }) external!: boolean;
  @Field(() => Boolean, { description: 'They declared that they have no conflict of interest.' }) cleared!: boolean;
  @Field(() => Boolean, { description: 'They have voted; what, nobody sees before it is decided.' }) voted!: boolean;
}

@ObjectType('AppealVoter', { description: 'Somebody who hears an appeal, with what they thought.' })
export class AppealVoter extends AppealSeat {
  @Field(() => AppealOpinion, {
    nullable: true,
    description: 'Your own as soon as you voted; that of others once it is decided.',
  })
  opinion!: AppealOpinion | null;
}
