import { registerEnumType } from '@nestjs/graphql';

import { Sanction } from './sanction.ts';

registerEnumType(Sanction, {
  name: 'Sanction',
  description: 'What can come of a case, the lightest first; NONE and GUIDANCE are no sanctions.',
});

export { Sanction };
