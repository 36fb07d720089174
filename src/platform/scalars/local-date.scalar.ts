import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

import { type LocalDate, parseLocalDate } from '../../kernel/local-date.ts';

const day = (value: unknown): LocalDate => {
  const parsed = typeof value === 'string' ? parseLocalDate(value) : null;
  if (parsed === null) throw new GraphQLError('a LocalDate is a day as YYYY-MM-DD between 1900-01-01 and 2199-12-31');
  return parsed;
};

/** `@Field(() => LocalDateScalar) dueOn!: LocalDate` */
export const LocalDateScalar = new GraphQLScalarType<LocalDate, LocalDate>({
  name: 'LocalDate',
  description: 'A civil day, YYYY-MM-DD, from 1900-01-01 to 2199-12-31; no time, no zone.',
  parseValue: day,
  serialize: day,
  parseLiteral: node => day(node.kind === Kind.STRING ? node.value : null),
});
