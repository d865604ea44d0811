import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, Kind, parse, validate, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { evidenceLimits } from '@joint/shared';
import { typeDefs } from '../../generated/type-defs.ts';
import { projectRoot } from '../project-root.ts';
import { queryCost } from './query-cost.ts';
import { queryLimits } from './server.ts';

const schema = buildSchema(`
  type Query { list(first: Int! = 10, of: String): List!, one: Item }
  type List { nodes: [Item!]!, total: Int! }
  type Item { id: ID!, name: String, story: String @long, inner(first: Int): List! }
  directive @long on FIELD_DEFINITION`);

const isOperation = (definition: DocumentNode['definitions'][number]): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION;
function costOf(query: string, variables: object = {}, of = schema): number {
  const document = parse(query);
  const operation = document.definitions.find(isOperation);
  if (!operation) throw new Error('the query has no operation');
  return queryCost(of, document, operation, { ...variables });
}

test.each<{ what: string; query: string; cost: number; variables?: object }>([
  { what: 'fields count one each', query: '{ one { id name } }', cost: 3 },
  { what: 'a text of pages as twenty, each time it is asked for', query: '{ one { id story again: story } }', cost: 1 + 1 + 2 * 20 },
  { what: 'rows as many times as are asked for', query: '{ list(first: 5) { nodes { id name } } }', cost: 1 + 5 * 3 },
  { what: 'a variable as its value', query: 'query ($n: Int!) { list(first: $n) { nodes { id } } }', cost: 1 + 7 * 2, variables: { n: 7 } },
  { what: 'what is left out as the schema’s default', query: '{ list { total } }', cost: 1 + 10 },
  { what: 'lists in lists times each other', query: '{ list(first: 3) { nodes { inner(first: 4) { nodes { id } total } } } }', cost: 1 + 3 * (1 + 1 + 4 * 3) },
  { what: 'a list that is asked for without a number as one', query: '{ one { inner { total } } }', cost: 3 },
  { what: 'fragments as what they hold', query: '{ one { ...a } list(first: 2) { nodes { ... on Item { ...a } } } } fragment a on Item { id inner(first: 3) { total } }', cost: 1 + 5 + 1 + 2 * (1 + 5) },
  { what: 'the same field under two names twice', query: '{ a: list(first: 2) { total } b: list(first: 2) { total } }', cost: 6 },
  { what: 'fewer than none as one', query: '{ list(first: -100) { total } }', cost: 2 },
  { what: 'a null that the field will refuse as one', query: 'query ($n: Int = 5) { list(first: $n) { total } }', cost: 2, variables: { n: null } },
])('$what', ({ query, cost, variables }) => {
  expect(costOf(query, variables)).toBe(cost);
});

test('fragments within fragments take no more work than they are long', () => {
  const names = Array.from({ length: 60 }, (_value, index) => `f${index}`);
  const fragments = names.map((name, index) => `fragment ${name} on Item { id ${names[index + 1] ? `...${names[index + 1]} ...${names[index + 1]}` : ''} }`);
  expect(costOf(`{ one { ...f0 } } ${fragments.join(' ')}`)).toBe(2 ** 60);
});

describe('every operation of the screens', () => {
  // As the code generator collected them; each stands in the file as a string of its own.
  const generated = readFileSync(`${projectRoot}/client/src/generated/gql.ts`, 'utf8');
  const written = new Set([...generated.matchAll(/^ {4}("(?:[^"\\]|\\.)*"):/gm)].map(([, text]) => JSON.parse(text ?? '""') as string));
  const fragments = [...written].filter((text) => text.trim().startsWith('fragment')).join('\n');
  const operations = [...written].filter((text) => /^\s*(query|mutation)/.test(text)).map((text) => [/(?:query|mutation) (\w+)/.exec(text)?.[1] ?? 'unnamed', text] as const);
  const wholeSchema = buildSchema(typeDefs);

  test('is found', () => expect(operations.length).toBeGreaterThan(10));

  test.each(operations)('%s keeps within the limits with the largest pages', (_name, text) => {
    const used = parse(text);
    const all = { ...used, definitions: [...used.definitions, ...(fragments ? parse(fragments).definitions : [])] };
    const depthRule = maxDepthRule({ n: queryLimits.depth, propagateOnRejection: false, onReject: [(context, error) => context?.reportError(error)] });
    expect(validate(wholeSchema, all, [depthRule])).toEqual([]);
    expect(queryCost(wholeSchema, all, used.definitions.find(isOperation) as OperationDefinitionNode, { first: evidenceLimits.page })).toBeLessThan(queryLimits.cost);
  });
});
