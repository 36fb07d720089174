import type { Parts } from '../platform/platform.module.ts';
import { MyPledgeQuery } from './my-pledge.query.ts';
import { PledgeActivity } from './pledge-activity.ts';
import { PledgeCopyService } from './pledge-copy.service.ts';
import { PledgeEventService } from './pledge-event.service.ts';
import { PledgeFileController } from './pledge-file.controller.ts';
import { PledgeFormQuery } from './pledge-form.query.ts';
import { PledgeFormResolver, PledgeFormVersionResolver } from './pledge-form.resolver.ts';
import { PledgeFormService } from './pledge-form.service.ts';
import { PledgeQuery } from './pledge.query.ts';
import { MyPledgeResolver, PledgeResolver, PledgeTextResolver } from './pledge.resolver.ts';
import { PledgeService } from './pledge.service.ts';

export const pledges: Parts = {
  providers: [
    PledgeActivity,
    PledgeFormQuery,
    PledgeFormService,
    PledgeFormResolver,
    PledgeFormVersionResolver,
    PledgeQuery,
    PledgeService,
    PledgeEventService,
    PledgeResolver,
    PledgeTextResolver,
    MyPledgeQuery,
    MyPledgeResolver,
    PledgeCopyService,
  ],
  controllers: [PledgeFileController],
};
