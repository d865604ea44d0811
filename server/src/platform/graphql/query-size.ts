import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/**
 * How many fields an operation has once its fragments are written out: what compiling it costs, in time and in memory. A text of a thousand
 * characters can have tens of thousands, by fragments within fragments.
 */
export function querySize(document: DocumentNode, { selectionSet }: OperationDefinitionNode): number {
  const fragments = new Map(document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition.selectionSet] as const] : [])));
  const known = new Map<string, number>();

  const sizeOf = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + fragmentSize(selection.name.value);
      return sum + (selection.kind === Kind.FIELD ? 1 : 0) + (selection.selectionSet ? sizeOf(selection.selectionSet) : 0);
    }, 0);

  function fragmentSize(name: string): number {
    const selections = fragments.get(name);
    const size = known.get(name) ?? (selections ? sizeOf(selections) : 0);
    known.set(name, size);
    return size;
  }

  return sizeOf(selectionSet);
}
