import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';

import { Refusal, refuse } from '../kernel/refusal.ts';

/** Every broken rule by the path of its field: `{ 'audience.departmentIds': ['isUuid'] }`. */
function fieldsOf(errors: readonly ValidationError[], path = ''): Record<string, string[]> {
  return Object.assign(
    {},
    ...errors.map(({ property, constraints, children }) => {
      const field = path + property;
      return { ...(constraints && { [field]: Object.keys(constraints) }), ...fieldsOf(children ?? [], `${field}.`) };
    }),
  );
}

/** PostgreSQL cannot store NUL, and a lone surrogate would be replaced in silence. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Refused by field. */
function refuseUnstorable(value: unknown, path: string): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) refuse('INVALID_INPUT', { fields: { [path]: ['isWellFormed'] } });
  } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    for (const [key, inner] of Object.entries(value)) refuseUnstorable(inner, path ? `${path}.${key}` : key);
  }
}

class InputPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    refuseUnstorable(value, '');
    return super.transform(value, metadata);
  }
}

export const inputs = new InputPipe({
  whitelist: true,
  transform: true,
  exceptionFactory: errors => new Refusal('INVALID_INPUT', { fields: fieldsOf(errors) }),
});
