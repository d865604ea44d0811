import { expect, test } from '@jest/globals';
import type { FeedEvent } from '@joint/shared';
import { narrativeSummaries } from './narrative.summaries.ts';

const wrote = (actor: string, sectionId: string): FeedEvent =>
  ({ inspectionId: 'i', seq: 1, type: 'narrative.changed', at: '', actor: { id: actor, name: actor }, agencyId: null, data: { sectionId, statementIds: [] } });

test('an hour of writing by one person in one section is one line', async () => {
  const told = await narrativeSummaries['narrative.changed']?.([wrote('lena', 'one'), wrote('lena', 'one'), wrote('ian', 'one'), wrote('lena', 'one'), wrote('lena', 'two')]);
  expect(told?.map((summary) => summary?.text ?? null)).toEqual(['wrote in the narrative', null, 'wrote in the narrative', 'wrote in the narrative', 'wrote in the narrative']);
});
