import { expect, test } from '@jest/globals';
import { buildSchema, getOperationAST, parse, type OperationDefinitionNode } from 'graphql';
import { coerceVariables } from './variables.ts';

const schema = buildSchema(`
  type Query { ask(input: Asked, first: Int! = 3, ids: [ID!]): String }
  enum Kind { A B }
  input Asked { title: String!, kind: Kind, inner: [Inner!] }
  input Inner { id: ID!, yes: Boolean }`);
const coerce = (declared: string, variables: object) =>
  coerceVariables(schema, getOperationAST(parse(`query (${declared}) { ask }`)) as OperationDefinitionNode, { ...variables });
const fields = (declared: string, variables: object): string[] => {
  const result = coerce(declared, variables);
  return 'faults' in result ? result.faults.map(({ field }) => field) : [];
};

test('values come back with their defaults, those of types that need a value too', () => {
  expect(coerce('$first: Int! = 7, $ids: [ID!]', {})).toEqual({ values: { first: 7 } });
  expect(coerce('$first: Int! = 7, $ids: [ID!]', { first: 2, ids: 'x', unknown: 1 })).toEqual({ values: { first: 2, ids: ['x'] } });
});

test.each<[string, string, object, string[]]>([
  ['a variable that is needed and missing', '$first: Int!', {}, ['first']], ['a null that is not allowed', '$first: Int! = 3', { first: null }, ['first']],
  ['a wrong type', '$first: Int', { first: 'many' }, ['first']], ['an item of a list', '$ids: [ID!]', { ids: ['a', null, {}] }, ['ids.1', 'ids.2']],
  ['fields of the input, without its own name', '$input: Asked!', { input: { kind: 'C' } }, ['title', 'kind']],
  ['fields deep inside', '$input: Asked!', { input: { title: 't', inner: [{ id: 'a' }, { yes: 'no' }] } }, ['inner.1.id', 'inner.1.yes']],
  ['a field that does not belong there', '$input: Asked!', { input: { title: 't', extra: 1 } }, ['extra']],
  ['an input that is no object', '$input: Asked!', { input: 'x' }, ['']], ['several variables at once', '$input: Asked!, $first: Int!', { input: {}, first: 1.5 }, ['title', 'first']],
])('%s is named', (_what, declared, variables, named) => {
  expect(fields(declared, variables).sort()).toEqual([...named].sort());
});
