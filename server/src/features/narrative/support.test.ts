import { expect, test } from '@jest/globals';
import type { CitationStance } from '@joint/shared';
import { balanceOf, isTriangulated, supportingAgencies } from './support.ts';
import type { CitationView } from './narrative.views.ts';

const cite = (agencyId: string, evidenceId: string, { stance = 'SUPPORTS', isWithdrawn = false }: { stance?: CitationStance; isWithdrawn?: boolean } = {}): CitationView =>
  ({ agencyId, evidenceId, stance, isWithdrawn, sectionId: 's', statementId: 't' }) as CitationView;

test('two agencies that support it triangulate a statement; one agency twice, a contradiction or what was withdrawn does not', () => {
  expect(isTriangulated([cite('police', '1'), cite('health', '2')])).toBe(true);
  expect(isTriangulated([cite('police', '1'), cite('police', '2')])).toBe(false);
  expect(isTriangulated([cite('police', '1'), cite('health', '2', { stance: 'CONTRADICTS' })])).toBe(false);
  expect(isTriangulated([cite('police', '1'), cite('health', '2', { isWithdrawn: true })])).toBe(false);
  expect(supportingAgencies([cite('police', '1'), cite('health', '2'), cite('police', '3')])).toEqual(['police', 'health']);
});

test('the balance counts pieces, not citations, and names the silent', () => {
  const citations = [cite('police', '1'), cite('police', '1', { stance: 'CONTRADICTS' }), cite('police', '2'), cite('ofsted', '3'), cite('health', '4', { isWithdrawn: true })];
  expect(balanceOf(citations, ['council', 'police', 'health'])).toEqual([
    { agencyId: 'council', cited: 0 }, { agencyId: 'police', cited: 2 }, { agencyId: 'health', cited: 0 }, { agencyId: 'ofsted', cited: 1 },
  ]);
});
