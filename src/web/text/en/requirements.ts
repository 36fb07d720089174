import type { requirements as japanese } from '../ja/requirements.ts';
import type { Translated } from '../resources.ts';

export const requirements: Translated<typeof japanese> = {};
