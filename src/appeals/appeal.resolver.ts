import { Mutation } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { PanelCase, SecretariatCase, SubjectCase } from '../cases/audiences.type.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { Api, Input } from '../platform/api.ts';
import { AppealDecisionService } from './appeal-decision.service.ts';
import { AppealLetterService } from './appeal-letter.service.ts';
import {
  CaseVersionInput,
  DecideAppealInput,
  DeliverAppealLetterInput,
  FileAppealInput,
  FormAppealPanelInput,
  VoteOnAppealInput,
} from './appeal.inputs.ts';
import { AppealService } from './appeal.service.ts';
import { PanelService } from './panel.service.ts';

type One = Promise<DisciplinaryCase>;

@Api()
export class AppealResolver {
  constructor(
    private readonly appeals: AppealService,
    private readonly panels: PanelService,
    private readonly decisions: AppealDecisionService,
    private readonly letters: AppealLetterService,
  ) {}

  @Mutation(() => SubjectCase, {
    description:
      'Says why you do not accept a decision about yourself; the same id again is the same appeal. APPEAL_LATE { until } after the window without a cause; with one it waits until the secretariat and legal accept it (ACCEPT_LATE_APPEAL).',
  })
  @Allow('CASE_PART')
  fileAppeal(@Me() me: Actor, @Input() input: FileAppealInput): One {
    return this.appeals.file(me, input);
  }

  @Mutation(() => SecretariatCase, {
    description:
      'Names who hears an appeal, the one who chairs first. APPEAL_PANEL_OVERLAP { who } for anybody who had a part in the case, APPEAL_PANEL_SMALL, APPEAL_PANEL_EXTERNAL, COMMITTEE_PACKING once somebody has voted, STALE.',
  })
  @Allow('CASE_SECRETARIAT')
  formAppealPanel(@Me() me: Actor, @Input() input: FormAppealPanelInput): One {
    return this.panels.form(me, input);
  }

  @Mutation(() => PanelCase, {
    description:
      'What you think of an appeal; final, and read by nobody else before it is decided. APPEAL_WORSE, PAYCUT_UNCOUNTED, BALLOT_FINAL.',
  })
  @Allow('CASE_PART')
  voteOnAppeal(@Me() me: Actor, @Input() input: VoteOnAppealInput): One {
    return this.decisions.vote(me, input);
  }

  @Mutation(() => PanelCase, {
    description:
      'By the chair of the panel: what its majority thinks, with the reasons. APPEAL_WORSE, APPEAL_VOTES_MISSING { missing }, APPEAL_VOTE_DIFFERS, NOT_ENTITLED, STALE.',
  })
  @Allow('CASE_PART')
  decideAppeal(@Me() me: Actor, @Input() input: DecideAppealInput): One {
    return this.decisions.decide(me, input);
  }

  @Mutation(() => SecretariatCase, {
    description: 'Keeps when and how the letter of the panel reached the subject, once. ALREADY_DONE, STALE.',
  })
  @Allow('CASE_SECRETARIAT')
  deliverAppealLetter(@Me() me: Actor, @Input() input: DeliverAppealLetterInput): One {
    return this.letters.deliver(me, input);
  }

  @Mutation(() => SecretariatCase, {
    description: 'Takes a remanded case up again where the panel sent it. APPEAL_LETTER_UNDELIVERED, STALE.',
  })
  @Allow('CASE_SECRETARIAT')
  returnRemandedCase(@Me() me: Actor, @Input() { caseId, version }: CaseVersionInput): One {
    return this.decisions.returnRemanded(me, caseId, version);
  }
}
