import type { FieldFault } from '@joint/shared';
import { coerceInputValue, getVariableValues, typeFromAST, type GraphQLInputType, type GraphQLSchema, type OperationDefinitionNode, type VariableDefinitionNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/**
 * An operation's variables with their defaults, or what is wrong with them. Done by graphql-js before the compiled operation sees them: that one
 * does not know of defaults of types that need a value, and refuses without saying which field is wrong.
 */
export function coerceVariables(schema: GraphQLSchema, { variableDefinitions: definitions = [] }: OperationDefinitionNode, variables: Variables): { values: Variables } | { faults: FieldFault[] } {
  const { coerced, errors } = getVariableValues(schema, definitions, variables);
  return errors ? { faults: definitions.flatMap((definition) => faultsOf(schema, definition, variables)) } : { values: coerced };
}

/** Each fault with the path of its field; the variable `input` is left out of it, as in all our errors. */
function faultsOf(schema: GraphQLSchema, { variable, type: typeNode, defaultValue }: VariableDefinitionNode, variables: Variables): FieldFault[] {
  const name = variable.name.value;
  const type = typeFromAST(schema, typeNode) as GraphQLInputType | undefined;
  const mayBeLeftOut = defaultValue !== undefined || typeNode.kind !== 'NonNullType';
  if (!type || (variables[name] === undefined && mayBeLeftOut)) return [];
  const faults: FieldFault[] = [];
  coerceInputValue(variables[name], type, (path, _value, { message }) => {
    // A field that is missing or does not belong there is told of with its object.
    const within = /^Field "(\w+)" /.exec(message)?.[1];
    const field = [name, ...path, ...(within ? [within] : [])].filter((part, index) => index > 0 || part !== 'input').join('.');
    faults.push({ field, message });
  });
  return faults;
}
