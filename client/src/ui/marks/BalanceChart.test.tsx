import { expect, test } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import { AgencyChord } from './AgencyChord.tsx';
import { BalanceChart } from './BalanceChart.tsx';

const council = { kind: 'COUNCIL', shortName: 'Council' } as const;
const police = { kind: 'POLICE', shortName: 'Police' } as const;
const school = { kind: 'SCHOOL', shortName: 'Schools' } as const;

test('a balance is told in words and as a table, silent agencies included', () => {
  render(<BalanceChart title="Share of cited evidence" shares={[{ agency: council, count: 2 }, { agency: police, count: 1 }, { agency: school, count: 0 }]} />);
  const table = screen.getByRole('table', { name: 'Share of cited evidence', hidden: true });
  const rows = within(table).getAllByRole('row', { hidden: true }).slice(1).map((row) => row.textContent);
  expect(rows).toEqual(['CouncilCited2 citationsShare67%', 'PoliceCited1 citationShare33%', 'SchoolsCited0 citationsShare0%']);
  expect(screen.getByText('Not cited:').parentElement?.textContent).toBe('Not cited:Schools');
});

test('an empty balance says so', () => {
  render(<BalanceChart title="Share of cited evidence" shares={[{ agency: council, count: 0 }]} />);
  expect(screen.getByText('Nothing is cited yet.')).toBeTruthy();
});

test('a chord says in words what its shapes show', () => {
  const { container } = render(<AgencyChord agencies={[{ ...council, cited: true }, { ...police, cited: true }, { ...school, cited: false }]} />);
  expect(container.textContent).toBe('Cited: Council, Police. Not cited: Schools.');
  expect(container.querySelectorAll('svg[aria-hidden=true]')).toHaveLength(3);
});
