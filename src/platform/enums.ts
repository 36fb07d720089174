import { registerEnumType } from '@nestjs/graphql';

import { Permission } from '../access/permissions.ts';
import { Role } from '../access/roles.ts';
import { Locale } from '../kernel/locale.ts';
import { RefusalCode } from '../kernel/refusal-codes.ts';

registerEnumType(Locale, { name: 'Locale', description: 'A language of the organisation.' });
registerEnumType(Role, {
  name: 'Role',
  description: 'What a person is to the company; EMPLOYEE and MANAGER follow from the roster.',
});
registerEnumType(Permission, {
  name: 'Permission',
  description: 'What a door may ask for; `extensions.permission` of each root field.',
});
registerEnumType(RefusalCode, {
  name: 'RefusalCode',
  description: 'Every code that `errors[].extensions.code` can have.',
});
