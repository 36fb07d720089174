import type { admin as japanese } from '../ja/admin.ts';
import type { Translated } from '../resources.ts';

export const admin: Translated<typeof japanese> = {};
