import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyRequest } from 'fastify';
import { GraphQLError, type ValidationRule } from 'graphql';

import type { Write } from '../http/log.ts';
import { answerPlugin } from './answer.plugin.ts';
import { formatError } from './format-error.ts';
import { tooLarge } from './query-size.rules.ts';

/** GraphQL as our own host serves it: one operation a request, small enough, and nothing of the inside in an error. */
export const graphqlConfig = (production: boolean, write: Write): ApolloDriverConfig => ({
  driver: ApolloDriver,
  autoSchemaFile: true,
  path: '/graphql',
  context: (req: FastifyRequest) => ({ req }),
  graphiql: false,
  introspection: !production,
  hideSchemaDetailsFromClientErrors: production,
  includeStacktraceInErrorResponses: false,
  csrfPrevention: true,
  allowBatchedHttpRequests: false,
  persistedQueries: false,
  cache: 'bounded',
  autoTransformHttpErrors: false,
  preserveHttpStatusForExecutionErrors: false,
  parseOptions: { maxTokens: 1000 },
  validationRules: [querySize],
  formatError,
  plugins: [ApolloServerPluginCacheControlDisabled(), answerPlugin(write)],
});

const querySize: ValidationRule = context => ({
  Document: document => {
    const broken = tooLarge(document);
    if (broken) context.reportError(new GraphQLError('QUERY_TOO_LARGE', { extensions: { params: broken } }));
  },
});
