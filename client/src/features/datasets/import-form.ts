import type { CheckDatasetInput, DatasetColumn, DatasetColumnRole, DatasetColumnType } from '@joint/shared';

/** The form's values, by the paths that faults name: `columns.3.unit`, `source`. */
export type ImportValues = Readonly<Record<string, string>>;
type Columns = CheckDatasetInput['columns'];

export const valuesOf = (columns: readonly DatasetColumn[]): ImportValues =>
  Object.fromEntries([['source', ''], ['reason', ''], ...columns.flatMap(({ name, type, unit, period, role }, index) => Object.entries({ name, type, unit, period, role: role ?? '' }).map(([field, value]) => [`columns.${index}.${field}`, value]))]);

/** What the form says of the columns of a table. */
export const columnsOf = (values: ImportValues, columns: readonly DatasetColumn[]): Columns =>
  columns.map(({ key }, index) => {
    const of = (field: string): string => values[`columns.${index}.${field}`] ?? '';
    return { key, name: of('name'), type: of('type') as DatasetColumnType, unit: of('unit'), period: of('period'), role: (of('role') || null) as DatasetColumnRole | null };
  });

/** The same columns with new types alone, for looking at the cells again: names and units change nothing there. */
export const typesOf = (values: ImportValues, columns: readonly DatasetColumn[]): DatasetColumn[] =>
  columns.map((column, index) => ({ ...column, type: (values[`columns.${index}.type`] ?? column.type) as DatasetColumnType }));
