import { isNumeric, type DatasetColumn } from '@joint/shared';
import { countOf, formatDay } from '../../ui/index.ts';

type Column = Pick<DatasetColumn, 'name' | 'type' | 'unit' | 'period'>;

const numberInWords = (value: number, digits = 20): string => value.toLocaleString('en-GB', { maximumFractionDigits: digits });

/** A cell as people read it: "1,019", "45.2%", "3 June 2026". */
export function cellInWords(value: string | null, type: DatasetColumn['type']): string {
  if (value === null) return '';
  if (type === 'DATE') return formatDay(value);
  if (!isNumeric(type)) return value;
  return type === 'PERCENTAGE' ? `${numberInWords(Number(value))}%` : numberInWords(Number(value));
}

/** A column with its unit and period: "Contacts (children, 2025 to 2026)". */
export function columnInWords({ name, unit, period }: Column): string {
  const more = [unit, period].filter(Boolean).join(', ');
  return more ? `${name} (${more})` : name;
}

export interface Bar {
  readonly label: string | null;
  readonly value: number | null;
}
/** What a chart shows: the sum or mean of a column, or the rate of two. */
export interface ChartMeasure {
  readonly name: string;
  readonly unit: string;
  readonly isPercentage: boolean;
}

export const labelInWords = (label: string | null, type: DatasetColumn['type']): string => cellInWords(label, type) || 'Not said';
export const barInWords = (value: number | null, { isPercentage }: ChartMeasure): string => (value === null ? 'No figure' : `${numberInWords(value, isPercentage ? 1 : 2)}${isPercentage ? '%' : ''}`);

/** The chart in one sentence: what is highest and lowest, and what all come to. */
export function chartInWords(bars: readonly Bar[], measure: ChartMeasure, type: DatasetColumn['type']): string {
  const told = bars.filter((bar): bar is Bar & { value: number } => bar.value !== null);
  const [first] = told;
  if (!first) return 'There are no figures to show.';
  const highest = told.reduce((best, bar) => (bar.value > best.value ? bar : best), first);
  const lowest = told.reduce((least, bar) => (bar.value < least.value ? bar : least), first);
  const of = (bar: Bar): string => `${labelInWords(bar.label, type)} (${barInWords(bar.value, measure)})`;
  const total = measure.isPercentage ? '' : ` Together ${barInWords(told.reduce((sum, { value }) => sum + value, 0), measure)}${measure.unit ? ` ${measure.unit}` : ''}.`;
  if (told.length === 1) return `${of(first)} is the only figure.`;
  if (highest.value === lowest.value) return `All ${told.length} are the same: ${barInWords(highest.value, measure)}.${total}`;
  return `Highest: ${of(highest)}. Lowest: ${of(lowest)}.${total}`;
}

/** "10,000 rows and 60 columns". */
export const sizeOfTable = (rows: number, columns: number): string => `${countOf(rows, 'row')} and ${countOf(columns, 'column')}`;
