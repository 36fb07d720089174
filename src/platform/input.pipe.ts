import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';

import { Refusal, refuseField } from '../kernel/refusal.ts';

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

/** No input of ours is half as deep; what is, would exhaust the stack of whoever reads it next. */
const deepest = 32;

/** Refused by field. */
function refuseUnstorable(value: unknown, path: string, depth = 0): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) refuseField(path, 'isWellFormed');
  } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    if (depth > deepest) refuseField(path, 'maxDepth');
    for (const [key, inner] of Object.entries(value)) refuseUnstorable(inner, path ? `${path}.${key}` : key, depth + 1);
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
