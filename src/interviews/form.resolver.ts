import { Args, ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { type Connection, PageArgs } from '../platform/connection.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import type { InterviewForm, InterviewFormVersion } from './form.entity.ts';
import { FormService } from './form.service.ts';
import {
  InterviewFormConnection,
  InterviewFormType,
  InterviewFormVersionType,
  PublishInterviewFormInput,
  SaveInterviewFormInput,
} from './form.type.ts';

@Api(() => InterviewFormType)
export class InterviewFormResolver {
  constructor(private readonly forms: FormService) {}

  @Query(() => InterviewFormConnection, { description: 'The newest first.' })
  @Allow('INTERVIEW_FORM_READ')
  interviewForms(@Asked() page: PageArgs): Promise<Connection<InterviewForm>> {
    return this.forms.page(page);
  }

  @Query(() => InterviewFormType, { description: 'NOT_FOUND where there is none.' })
  @Allow('INTERVIEW_FORM_READ')
  interviewForm(@Args('id', { type: () => ID }) id: string): Promise<InterviewForm> {
    return this.forms.one(id);
  }

  @Mutation(() => InterviewFormType, {
    description:
      'Makes the form’s one draft what this says. INTERVIEW_PURPOSE { questions } for investigative questions in a routine form; CODE_TAKEN; STALE.',
  })
  @Allow('INTERVIEW_FORM_WRITE')
  saveInterviewForm(@Me() me: Actor, @Input() input: SaveInterviewFormInput): Promise<InterviewForm> {
    return this.forms.saveDraft(me, input);
  }

  @Mutation(() => InterviewFormType, {
    description:
      'Fixes the draft for good; interviews that are open keep the version they began with. STALE; MOVE_NOT_ALLOWED without a draft.',
  })
  @Allow('INTERVIEW_FORM_WRITE')
  publishInterviewForm(@Me() me: Actor, @Input() input: PublishInterviewFormInput): Promise<InterviewForm> {
    return this.forms.publish(me, input);
  }

  @ResolveField(() => LocalizedTextType, {
    description: 'Of the published version, or of the draft before there is one.',
  })
  async title(@Parent() form: InterviewForm): Promise<LocalizedText> {
    await form.versions.loadItems();
    return (form.published() ?? form.draft())!.title;
  }

  @ResolveField(() => InterviewFormVersionType, { nullable: true, description: 'What new interviews begin with.' })
  async published(@Parent() form: InterviewForm): Promise<InterviewFormVersion | null> {
    await form.versions.loadItems();
    return form.published();
  }

  @ResolveField(() => InterviewFormVersionType, { nullable: true })
  async draft(@Parent() form: InterviewForm): Promise<InterviewFormVersion | null> {
    await form.versions.loadItems();
    return form.draft();
  }

  @ResolveField(() => [InterviewFormVersionType], { description: 'The latest first.' })
  versions(@Parent() { versions }: InterviewForm): Promise<InterviewFormVersion[]> {
    return versions.loadItems();
  }
}
