import { Mutation } from '@nestjs/graphql';

import { type Actor, Allow, Api, Input, Me } from '../../index.ts';
import { ChangePasswordInput, IssuePasswordLinkInput, SetPasswordInput } from './login.inputs.ts';
import { PasswordLinkType } from './login.type.ts';
import { PasswordService } from './password.service.ts';
import { Here, type Visit } from './visit.ts';

@Api()
export class PasswordResolver {
  constructor(private readonly service: PasswordService) {}

  @Mutation(() => PasswordLinkType, {
    description:
      'A link for somebody who works here: it opens once, for 7 days, and replaces the one before. Only an ADMIN makes one for roles that they do not hold.',
  })
  @Allow('ACCOUNTS_INVITE')
  issuePasswordLink(@Me() me: Actor, @Input() { personId }: IssuePasswordLinkInput): Promise<PasswordLinkType> {
    return this.service.issueLink(me, personId);
  }

  @Mutation(() => Boolean, {
    description:
      'Sets the password by a link (LINK_INVALID when it was used, replaced or is too old) and ends all sessions. Then log in.',
  })
  @Allow('PUBLIC')
  setPassword(@Input() input: SetPasswordInput, @Here() visit: Visit): Promise<true> {
    return this.service.setByLink(input, visit);
  }

  @Mutation(() => Boolean, {
    description:
      'Changes the password of whoever knows the last one, and ends the other sessions. A wrong one is INVALID_INPUT at `currentPassword`, and counted as a guess.',
  })
  @Allow('SELF')
  changePassword(@Me() me: Actor, @Input() input: ChangePasswordInput, @Here() visit: Visit): Promise<true> {
    return this.service.change(me, input, visit);
  }
}
