import { getNamedType, getNullableType, isListType, isObjectType, Kind, type DocumentNode, type GraphQLNamedType, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/**
 * Whether the query asks for a list within the rows of a list of the same kind, such as the citations of the evidence of a citation. It brings
 * what is there already, and multiplies it with each round. Walks every field: ask for the query's size first.
 */
export function goesInCircles(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const fragments = new Map(document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [])));

  const circles = ({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined, within: readonly GraphQLNamedType[]): boolean =>
    selections.some((selection) => {
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!fragment?.selectionSet) return false;
      if (fragment.kind !== Kind.FIELD) return circles(fragment.selectionSet, fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type, within);
      const field = isObjectType(type) ? type.getFields()[fragment.name.value] : undefined;
      if (!field) return false;
      const row = getNamedType(field.type);
      if (!isListType(getNullableType(field.type))) return circles(fragment.selectionSet, row, within);
      return within.includes(row) || circles(fragment.selectionSet, row, [...within, row]);
    });

  return circles(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, []);
}
