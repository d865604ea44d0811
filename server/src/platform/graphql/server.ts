import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Server as HttpServer } from 'node:http';
import type { Resolvers } from '../../generated/graphql.ts';
import { typeDefs } from '../../generated/type-defs.ts';
import { AppError, toErrorBody } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { GraphContext } from './context.ts';
import { compiledExecution } from './executor.ts';
import { scalars } from './scalars.ts';

/** What one query may ask: how deep, how many values at most, how long in tokens. */
export const queryLimits = { depth: 10, cost: 20_000, tokens: 1_500 } as const;

export interface GraphServerOptions {
  /** The features' resolvers, merged by type. */
  readonly resolvers: readonly Resolvers[];
  readonly http: HttpServer;
  readonly logger: Logger;
  /** Lets clients read the schema; the demo only. */
  readonly introspection: boolean;
}

export async function startGraphServer({ resolvers, http, logger, introspection }: GraphServerOptions): Promise<ApolloServer<GraphContext>> {
  const schema = makeExecutableSchema({ typeDefs, resolvers: [scalars, ...resolvers], resolverValidationOptions: { requireResolversToMatchSchema: 'error' } });
  const server = new ApolloServer<GraphContext>({
    gateway: compiledExecution(schema, queryLimits.cost),
    introspection,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: queryLimits.tokens },
    // Reported, not thrown: a rule that throws reads as a fault of the server.
    validationRules: [maxDepthRule({ n: queryLimits.depth, exposeLimits: true, propagateOnRejection: false, onReject: [(context, error) => context?.reportError(error)] })],
    formatError: (formatted, error) => formatError(formatted, error, logger),
    plugins: [ApolloServerPluginDrainHttpServer({ httpServer: http }), ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    logger,
    // main.ts stops everything, in its order.
    stopOnTerminationSignals: false,
  });
  await server.start();
  return server;
}

/** Errors of our own keep their code, remedy and fields; faults of the query keep GraphQL's words; anything else stays inside. */
function formatError(formatted: GraphQLFormattedError, error: unknown, logger: Logger): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const { path, locations } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const isFaultOfTheQuery = !(original instanceof AppError) && path === undefined && typeof formatted.extensions?.['code'] === 'string' && formatted.extensions['code'] !== 'INTERNAL_SERVER_ERROR';
  if (isFaultOfTheQuery) return { message: formatted.message, ...place, extensions: { code: 'INVALID_INPUT', remedy: 'Correct the query; see schema.graphql' } };
  const { message, ...extensions } = toErrorBody(original, (fault) => logger.error({ error: fault instanceof Error ? fault.stack : String(fault), path }, 'a query failed'));
  return { message, ...place, extensions };
}
