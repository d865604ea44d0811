import { expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { statementKinds, type StatementKind } from '@joint/shared';
import { MemoryRouter } from 'react-router';
import { KindFilter } from './KindFilter.tsx';
import type { ReportStatement } from './report-words.ts';

const ofKind = (kind: StatementKind, index: number): ReportStatement => ({ id: `${kind} ${index}`, kind, text: 'Words.', position: index, updatedAt: '2026-05-12T10:00:00.000Z', row: null, isTriangulated: false, agencies: [], citations: [] });
const show = (kinds: readonly StatementKind[], chosen: StatementKind | null = null) =>
  render(<MemoryRouter initialEntries={['/report']}><KindFilter chosen={chosen} statements={kinds.map(ofKind)} /></MemoryRouter>);
const links = (): string[] => screen.getAllByRole('link').map(({ textContent }) => textContent);

test('every kind of finding is offered with how many there are, in the plural; context is in everything alone', () => {
  show(['CONTEXT', 'STRENGTH', 'STRENGTH', 'PRACTICE_EXAMPLE', 'AREA_FOR_IMPROVEMENT']);
  expect(links()).toEqual(['Everything 5', 'Strengths 2', 'Areas for improvement 1', 'Areas for priority action 0', 'Practice examples 1']);
});

test('the choice stands in the address and is told', () => {
  show(statementKinds, 'PRACTICE_EXAMPLE');
  const chosen = screen.getByRole('link', { current: true });
  expect([chosen.textContent, chosen.getAttribute('href')]).toEqual(['Practice examples 1', '/report?kind=PRACTICE_EXAMPLE']);
});
