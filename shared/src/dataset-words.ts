import { isNumeric, type DatasetColumn } from './datasets.ts';
import { dayInWords } from './days.ts';

/** A cell as people read it: "1,019", "45.2%", "3 June 2026". */
export function cellInWords(value: string | null, type: DatasetColumn['type']): string {
  if (value === null) return '';
  if (type === 'DATE') return dayInWords(value);
  if (!isNumeric(type)) return value;
  const number = Number(value).toLocaleString('en-GB', { maximumFractionDigits: 20 });
  return type === 'PERCENTAGE' ? `${number}%` : number;
}

/** A column with its unit and period: "Contacts (children, 2025 to 2026)". */
export function columnInWords({ name, unit, period }: Pick<DatasetColumn, 'name' | 'unit' | 'period'>): string {
  const more = [unit, period].filter(Boolean).join(', ');
  return more ? `${name} (${more})` : name;
}
