import type { Parts } from '../platform/platform.module.ts';
import { EvidencePackController } from './evidence-pack.controller.ts';
import { EvidencePackQuery } from './evidence-pack.query.ts';
import { EvidencePackResolver } from './evidence-pack.resolver.ts';
import { EvidencePackService } from './evidence-pack.service.ts';
import { PackBytes } from './pack-bytes.query.ts';
import { PackContents } from './pack.contents.ts';
import { PackMaker } from './pack.maker.ts';
import { PackSchedule } from './pack.schedule.ts';
import { PackTexts } from './pack.texts.ts';
import { PackWork } from './pack.work.ts';

export const evidence: Parts = {
  providers: [
    EvidencePackQuery,
    EvidencePackService,
    EvidencePackResolver,
    PackBytes,
    PackContents,
    PackMaker,
    PackTexts,
    PackWork,
    PackSchedule,
  ],
  controllers: [EvidencePackController],
};
