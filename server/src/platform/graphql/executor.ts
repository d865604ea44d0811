import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { execute, getOperationAST, GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { AppError, invalidInput } from '../errors.ts';
import { goesInCircles } from './circles.ts';
import type { GraphContext } from './context.ts';
import { queryCost } from './query-cost.ts';
import { querySize } from './query-size.ts';
import { coerceVariables } from './variables.ts';

/** Fields of one operation, its fragments written out; the client's largest has some two hundred. Compiled, a thousand take 2 MB and 0.1 s. */
const sizeMost = 2_000;
/** Fields of all operations kept compiled; a client has a few dozen operations. */
const keptMost = 30_000;

/**
 * Runs operations compiled by graphql-jit, about twice as fast as graphql-js on large lists (docs/decisions/006). It enters Apollo by its
 * gateway door, the one place where Apollo lets another executor in. Compiling takes longer than running once: strangers, who have next to nothing
 * to ask, get graphql-js, and cannot make the server compile.
 */
export function compiledExecution(schema: GraphQLSchema, costLimit: number): GatewayInterface {
  const compiled = new Map<string, { readonly query: CompiledQuery; readonly size: number }>();
  let kept = 0;

  /** Forgets those that were not used for longest. */
  function keep(key: string, query: CompiledQuery, size: number): void {
    compiled.set(key, { query, size });
    kept += size;
    for (const [oldest, { size: its }] of compiled) {
      if (kept <= keptMost) return;
      compiled.delete(oldest);
      kept -= its;
    }
  }

  let announce: ((schema: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) | undefined;
  return {
    async load() {
      announce?.({ apiSchema: schema, coreSupergraphSdl: '' });
      return {
        async executor({ document, queryHash, request, context }) {
          // The name that was asked for: Apollo's own `operationName` is null where there is no such operation.
          const operation = getOperationAST(document, request.operationName);
          if (!operation || operation.operation === 'subscription') return refused(noOperation());
          const size = querySize(document, operation);
          if (size > sizeMost) return refused(tooLarge());
          if (goesInCircles(schema, document, operation)) return refused(inCircles());
          const variables = coerceVariables(schema, operation, request.variables ?? {});
          if ('faults' in variables) return refused(invalidInput(variables.faults));
          const cost = queryCost(schema, document, operation, variables.values);
          if (cost > costLimit) return refused(tooCostly(cost, costLimit));

          if (!(context as GraphContext).viewer) return told(await execute({ schema, document, operationName: request.operationName, contextValue: context, variableValues: request.variables }));

          const name = operation.name?.value;
          const key = `${queryHash}:${name ?? ''}`;
          const known = compiled.get(key);
          const query = known?.query ?? compileQuery(schema, document, name);
          if (!isCompiledQuery(query)) return told(query);
          compiled.delete(key);
          if (known) compiled.set(key, known);
          else keep(key, query, size);
          return told(await query.query(undefined, context, variables.values));
        },
      };
    },
    onSchemaLoadOrUpdate(callback) {
      announce = callback as typeof announce;
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

const told = (result: ExecutionResult): ExecutionResult => (result.errors ? { ...result, errors: result.errors.map(asGraphQLError) } : result);
const refused = (originalError: AppError): ExecutionResult => ({ errors: [new GraphQLError(originalError.message, { originalError })] });
const noOperation = (): AppError => new AppError('INVALID_INPUT', 'The document has no query or mutation of this name', { remedy: 'Name one that it has, or leave the name out' });
const tooLarge = (): AppError => new AppError('TOO_LARGE', `A query can have ${sizeMost} fields at most, its fragments written out`, { remedy: 'Ask for fewer fields at once' });
const inCircles = (): AppError => new AppError('INVALID_INPUT', 'The query asks for a list within a list of the same kind', { remedy: 'Ask for the inner list in a query of its own' });
const tooCostly = (cost: number, limit: number): AppError =>
  new AppError('INVALID_INPUT', `The query costs too much: it could bring ${cost} values, and ${limit} is the most`, { remedy: 'Ask for smaller pages or fewer fields' });

/** The compiled operation's errors lack the `extensions` that Apollo takes for granted; a null for an argument that needs a value is the sender's fault. */
function asGraphQLError({ message, path, originalError }: GraphQLError): GraphQLError {
  const argument = originalError ? undefined : /^Argument "(\w+)" of /.exec(message)?.[1];
  return new GraphQLError(message, { path, originalError: argument ? invalidInput([{ field: argument, message }]) : originalError });
}
