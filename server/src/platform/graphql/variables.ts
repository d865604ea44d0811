import type { FieldFault } from '@joint/shared';
import { coerceInputValue, getOperationAST, getVariableValues, typeFromAST, type DocumentNode, type GraphQLInputType, type GraphQLSchema, type VariableDefinitionNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/**
 * An operation's variables with their defaults, or what is wrong with them. Done by graphql-js before the compiled operation sees them: that one
 * does not know of defaults of types that need a value, and refuses without saying which field is wrong.
 */
export function coerceVariables(schema: GraphQLSchema, document: DocumentNode, operationName: string | null | undefined, variables: Variables): { values: Variables } | { faults: FieldFault[] } {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, variables);
  return errors ? { faults: definitions.flatMap((definition) => faultsOf(schema, definition, variables)) } : { values: coerced };
}

/** Each fault with the path of its field; the variable `input` is left out of it, as in all our errors. */
function faultsOf(schema: GraphQLSchema, { variable, type: typeNode, defaultValue }: VariableDefinitionNode, variables: Variables): FieldFault[] {
  const name = variable.name.value;
  const type = typeFromAST(schema, typeNode as Parameters<typeof typeFromAST>[1]) as GraphQLInputType | undefined;
  const mayBeLeftOut = defaultValue !== undefined || typeNode.kind !== 'NonNullType';
  if (!type || (variables[name] === undefined && mayBeLeftOut)) return [];
  const faults: FieldFault[] = [];
  coerceInputValue(variables[name], type, (path, _value, { message }) => {
    // A field that is missing is told of with the object it is missing from.
    const missing = /^Field "(\w+)" of required type/.exec(message)?.[1];
    const field = [name, ...path, ...(missing ? [missing] : [])].filter((part, index) => index > 0 || part !== 'input').join('.');
    faults.push({ field, message });
  });
  return faults;
}
