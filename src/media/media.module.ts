import type { Parts } from '../platform/platform.module.ts';
import { MediaController } from './media.controller.ts';
import { MediaQuery } from './media.query.ts';
import { MediaService } from './media.service.ts';

export const media: Parts = { providers: [MediaService, MediaQuery], controllers: [MediaController] };
