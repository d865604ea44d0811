import { expect, test } from '@jest/globals';
import { contributeEvidenceInput } from '@joint/shared';
import { errorFor, faultsOf, fieldAndParents } from './field-faults.ts';

test('the shared schemas’ issues become one fault a field', () => {
  const result = contributeEvidenceInput.safeParse({ submit: false, kind: 'DATA', title: '', criterionIds: ['not-an-id'], visibility: 'x', periodFrom: '2026-2-31', periodTo: null });
  const faults = result.success ? [] : faultsOf(result.error);
  expect(faults).toContainEqual({ field: 'title', message: 'Enter the title' });
  expect(faults).toContainEqual({ field: 'periodFrom', message: 'Start of the period must be a real date' });
  expect(errorFor(faults, 'criterionIds')).toBe('Choose the criterion');
  expect(new Set(faults.map((fault) => fault.field)).size).toBe(faults.length);
});

test('a fault belongs to its field and that field’s parents, not to fields whose names begin alike', () => {
  expect(fieldAndParents('members.0.role')).toEqual(['members.0.role', 'members.0', 'members']);
  expect(errorFor([{ field: 'titleNote', message: 'x' }], 'title')).toBeUndefined();
});
