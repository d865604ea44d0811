import { GraphQLScalarType } from 'graphql';

/** Instants and days leave as text and come in as text; the inputs' zod schemas say what is a real one. */
const text = (name: string, serialize: (value: unknown) => string) =>
  new GraphQLScalarType({ name, serialize, parseValue: (value) => { if (typeof value !== 'string') throw new TypeError(`${name} is text`); return value; } });

export const scalars = {
  DateTime: text('DateTime', (value) => (value instanceof Date ? value.toISOString() : String(value))),
  Date: text('Date', (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value))),
};
