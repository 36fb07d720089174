import { Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import { type Actor, Allow, Api, Input, Me, ViewerService } from '../../index.ts';
import { EndSessionInput, LogInInput } from './login.inputs.ts';
import { LoginService } from './login.service.ts';
import { SessionType, SignedIn } from './login.type.ts';
import type { Session } from './session.entity.ts';
import { SessionService } from './session.service.ts';
import { Here, type Visit } from './visit.ts';

@Api(() => SignedIn)
export class LoginResolver {
  constructor(
    private readonly service: LoginService,
    private readonly viewers: ViewerService,
  ) {}

  @Mutation(() => SignedIn, {
    description:
      'Opens a session, kept in a cookie. After 5 wrong passwords in 15 minutes TOO_MANY_ATTEMPTS says when to come back; BUSY likewise.',
  })
  @Allow('PUBLIC')
  logIn(@Input() input: LogInInput, @Here() visit: Visit): Promise<Actor> {
    return this.service.logIn(input, visit);
  }

  @Mutation(() => Boolean, { description: 'Ends this session.' })
  @Allow('SELF')
  logOut(@Me() me: Actor, @Here() visit: Visit): Promise<true> {
    return this.service.logOut(me, visit);
  }

  @Mutation(() => Boolean, { description: 'Ends all your sessions, this one included.' })
  @Allow('SELF')
  logOutEverywhere(@Me() me: Actor, @Here() visit: Visit): Promise<true> {
    return this.service.logOutEverywhere(me, visit);
  }

  @Mutation(() => Boolean, { description: 'Ends one of your sessions.' })
  @Allow('SELF')
  endSession(@Me() me: Actor, @Input() { id }: EndSessionInput, @Here() visit: Visit): Promise<true> {
    return this.service.endSession(me, id, visit);
  }

  @ResolveField()
  viewer(@Parent() actor: Actor) {
    return this.viewers.viewer(actor);
  }
}

@Api(() => SessionType)
export class SessionResolver {
  constructor(private readonly sessions: SessionService) {}

  @Query(() => [SessionType], { description: 'Where you are signed in, the newest first.' })
  @Allow('SELF')
  mySessions(@Me() me: Actor): Promise<Session[]> {
    return this.sessions.all(me.id!);
  }

  @ResolveField()
  current(@Parent() session: Session, @Here() visit: Visit): boolean {
    return this.sessions.isCurrent(session, visit);
  }
}
