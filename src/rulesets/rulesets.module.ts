import type { Parts } from '../platform/platform.module.ts';
import { RulesetFileController } from './ruleset-file.controller.ts';
import { RulesetDraftResolver, RulesetVersionResolver } from './ruleset-version.resolver.ts';
import { RulesetQuery } from './ruleset.query.ts';
import { RulesetDeskResolver, RulesetResolver } from './ruleset.resolver.ts';
import { RulesetService } from './ruleset.service.ts';

export const rulesets: Parts = {
  providers: [
    RulesetQuery,
    RulesetService,
    RulesetResolver,
    RulesetDeskResolver,
    RulesetVersionResolver,
    RulesetDraftResolver,
  ],
  controllers: [RulesetFileController],
};
