import { getArgumentValues, getNamedType, isObjectType, Kind, type DocumentNode, type FieldNode, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** Values that a text of pages counts for, by the schema's `@long`. */
const longText = 20;
const isLong = (field: GraphQLField<unknown, unknown> | undefined): boolean => field?.astNode?.directives?.some(({ name }) => name.value === 'long') ?? false;

/**
 * The most values a query could bring: a field counts once for every row that the lists around it were asked for by `first`, be that written out, a
 * variable or the schema's own default. Lists without `first` are short by nature and count as one row.
 */
export function queryCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): number {
  const fragments = new Map(document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [])));
  const known = new Map<string, number>();

  const costOf = ({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + fieldCost(selection, isObjectType(type) ? type : undefined);
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + costOf(selection.selectionSet, selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type);
      return sum + fragmentCost(selection.name.value);
    }, 0);

  function fieldCost(node: FieldNode, parent: GraphQLObjectType | undefined): number {
    const field = parent?.getFields()[node.name.value];
    if (!node.selectionSet) return isLong(field) ? longText : 1;
    const rows = field?.args.some(({ name }) => name === 'first') ? rowsOf(() => getArgumentValues(field, node, variables)['first']) : 1;
    return 1 + rows * costOf(node.selectionSet, field && getNamedType(field.type));
  }

  /** A fragment costs the same wherever it stands; looked at once, or fragments within fragments would double the work each time. */
  function fragmentCost(name: string): number {
    const fragment = fragments.get(name);
    const cost = known.get(name) ?? (fragment ? costOf(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value)) : 0);
    known.set(name, cost);
    return cost;
  }

  return costOf(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}

/** Whatever is wrong with the number is said when the query runs. */
function rowsOf(read: () => unknown): number {
  try {
    return Math.max(Number(read()) || 1, 1);
  } catch {
    return 1;
  }
}
