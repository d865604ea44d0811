import { expect, test } from '@jest/globals';
import type { Phase, Role } from '@joint/shared';
import { allows, phases, roles } from '@joint/shared';
import { nextStep } from './next-step.ts';

const facts = (role: Role, phase: Phase) => ({
  id: 'i', role, phase,
  abilities: {
    contributeEvidence: allows('evidence:contribute', role, phase),
    readNarrative: allows('narrative:read', role, phase),
    writeNarrative: allows('narrative:write', role, phase),
    movePhase: allows('inspection:move-phase', role, phase),
  },
});
const linkOf = (role: Role, phase: Phase): string | undefined => nextStep(facts(role, phase)).link?.label;

test('each of the three users is led to their job', () => {
  expect(linkOf('CONTRIBUTOR', 'EVIDENCE')).toBe('Add evidence');
  expect(linkOf('LEAD_INSPECTOR', 'DRAFTING')).toBe('Write the narrative');
  expect(linkOf('BOARD_MEMBER', 'FACTUAL_ACCURACY')).toBe('Read the report');
  for (const role of ['LEAD_INSPECTOR', 'TEAM_INSPECTOR'] as const) expect(linkOf(role, 'FACTUAL_ACCURACY')).toBe('Read the proposed wording');
});

test('the lead inspector is told of the moves that only they can make', () => {
  expect(nextStep(facts('LEAD_INSPECTOR', 'SET_UP')).text).toContain('notify the agencies');
  expect(nextStep(facts('TEAM_INSPECTOR', 'SET_UP')).text).not.toContain('notify');
});

test('nobody is sent to a page they may not open', () => {
  for (const role of roles) {
    for (const phase of phases) {
      const { to = '' } = nextStep(facts(role, phase)).link ?? {};
      if (to.endsWith('/evidence/new')) expect(allows('evidence:contribute', role, phase)).toBe(true);
      if (to.endsWith('/narrative')) expect(allows('narrative:open', role, phase)).toBe(true);
      if (to.endsWith('/proposals')) expect(allows('proposal:view', role, phase)).toBe(true);
      if (to.endsWith('/report')) expect(allows('narrative:read', role, phase)).toBe(true);
    }
  }
});
