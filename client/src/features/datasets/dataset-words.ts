import { cellInWords, type DatasetColumn } from '@joint/shared';
import { countOf, formatInstant } from '../../ui/index.ts';

const numberInWords = (value: number, digits: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: digits });

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

/** How far an import is: "4,500 of 10,000 rows written", and that it is not over yet once all are. */
export const importInWords = ({ rows, of }: { readonly rows: number; readonly of: number }): string =>
  `${rows.toLocaleString('en-GB')} of ${countOf(of, 'row')} written${rows < of ? '' : '. The last step makes them findable'}`;

/** "Its table was removed by Amara Lindqvist on 3 June 2026, 14:32." */
export const removalInWords = ({ removedBy, removedAt }: { readonly removedBy: { readonly name: string }; readonly removedAt: string }): string =>
  `Its table was removed by ${removedBy.name} on ${formatInstant(removedAt)}.`;
