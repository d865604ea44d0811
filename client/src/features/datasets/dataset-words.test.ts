import { expect, test } from '@jest/globals';
import { barInWords, chartInWords } from './dataset-words.ts';
import { columnsOf, typesOf, valuesOf } from './import-form.ts';

const count = { name: 'Contacts', unit: 'children', isPercentage: false };

test('a chart says in a sentence what it shows', () => {
  expect(chartInWords([{ label: 'North', value: 12 }, { label: null, value: 1_030 }, { label: 'East', value: null }], count, 'TEXT')).toBe('Highest: Not said (1,030). Lowest: North (12). Together 1,042 children.');
  expect(chartInWords([{ label: 'North', value: 45.25 }, { label: 'East', value: 20 }], { name: 'Rate', unit: '', isPercentage: true }, 'TEXT')).toBe('Highest: North (45.3%). Lowest: East (20%).');
  expect(chartInWords([{ label: 'A', value: 5 }, { label: 'B', value: 5 }], count, 'TEXT')).toBe('All 2 are the same: 5. Together 10 children.');
  expect(chartInWords([{ label: 'A', value: 5 }], count, 'TEXT')).toBe('A (5) is the only figure.');
  expect(chartInWords([], count, 'TEXT')).toBe('There are no figures to show.');
  expect(barInWords(null, count)).toBe('No figure');
});

test('the form holds the columns as they were read, and gives them back as they were changed', () => {
  const columns = [{ key: 'A', name: 'Area', type: 'TEXT', unit: '', period: '', role: null }, { key: 'B', name: 'Seen', type: 'WHOLE_NUMBER', unit: '', period: '', role: null }] as const;
  const values = { ...valuesOf(columns), 'columns.1.unit': 'children', 'columns.1.role': 'NUMERATOR', 'columns.0.type': 'DATE' };
  expect(columnsOf(values, columns)).toEqual([{ ...columns[0], type: 'DATE' }, { ...columns[1], unit: 'children', role: 'NUMERATOR' }]);
  expect(typesOf(values, columns)).toEqual([{ ...columns[0], type: 'DATE' }, columns[1]]);
});
