import { Field, ID, ObjectType } from '@nestjs/graphql';

import { Viewer } from '../../index.ts';

@ObjectType({ description: 'The session is in the cookie.' })
export class SignedIn {
  @Field(() => Viewer) viewer!: Viewer;
}

@ObjectType('Session', {
  description:
    'That you are signed in, on one browser. It ends 30 minutes after the last request, and after 12 hours in any case.',
})
export class SessionType {
  @Field(() => ID) id!: string;
  @Field(() => Boolean, { description: 'Whether this very request came with it.' }) current!: boolean;
  @Field(() => Date) startedAt!: Date;
  @Field(() => Date, { description: 'To the minute.' }) lastSeenAt!: Date;
  @Field(() => Date) expiresAt!: Date;
  @Field(() => String, { nullable: true, description: 'The browser, as it calls itself.' }) userAgent!: string | null;
  @Field(() => String, { nullable: true, description: 'The network address at sign-in.' }) address!: string | null;
}

@ObjectType('PasswordLink', { description: 'A link by which somebody sets a password once. It is shown only now.' })
export class PasswordLinkType {
  @Field(() => String) url!: string;
  @Field(() => Date) expiresAt!: Date;
}
