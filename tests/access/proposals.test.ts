import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { phases, proposalStatuses, roles } from '@joint/shared';
import fc from 'fast-check';
import { audienceOf, canDecide, canSee, canWithdraw, visibleTo } from '../../server/src/features/proposals/proposals.policy.ts';
import { createProposalStore, type ProposalStore } from '../../server/src/features/proposals/proposals.store.ts';
import { canRead, canWrite } from '../../server/src/features/narrative/narrative.policy.ts';
import { roleFits, roomsOf } from '../../server/src/features/inspections/inspections.policy.ts';
import { connectDatabase, type Database } from '../../server/src/platform/database.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import { aScene, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { aProposal } from '../support/factories/proposal.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let database: Database;
let store: ProposalStore;
let scene: Scene;
const proposals: { readonly id: string; readonly agencyId: string }[] = [];

beforeAll(async () => {
  app = await startTestApp();
  database = connectDatabase(app.databaseUrl, 2, createLogger('silent'));
  store = createProposalStore(database);
  scene = await aScene(app, { phase: 'FACTUAL_ACCURACY' });
  for (const by of [scene.people.police, scene.people.health, scene.people.councilCoordinator]) proposals.push({ id: (await aProposal(app, scene, {}, by)).record.id, agencyId: by.viewer.agencyId });
});
afterAll(async () => {
  await database.stop();
  await app.stop();
});

const readers = () => fc.record({
  viewer: fc.constantFrom(...partsOfScene.map((part) => scene.people[part].viewer)),
  inspection: fc.record({ id: fc.constant(scene.id), phase: fc.constantFrom(...phases), unannounced: fc.boolean() }),
  role: fc.constantFrom(...roles),
}).filter(({ viewer, role }) => roleFits(role, viewer.agencyKind));

test('what is listed, what may be looked at and who is told are one rule, for every reader, role and phase', async () => {
  await fc.assert(
    fc.asyncProperty(readers(), async (access) => {
      const listed = (await store.list(scene.id, visibleTo(access), null)).map(({ id }) => id);
      const rooms = roomsOf(access);
      for (const proposal of proposals) {
        const isSeen = canSee(access, proposal);
        expect([proposal, listed.includes(proposal.id)]).toEqual([proposal, isSeen]);
        expect([proposal, audienceOf(proposal, access.inspection.phase).some((room) => rooms.includes(room))]).toEqual([proposal, isSeen]);
        expect((await store.find(visibleTo(access), proposal.id)) !== null).toBe(isSeen);
      }
    }),
    { numRuns: 120 },
  );
});

test('nobody sees a proposal who may not read the statements, nor another agency’s; nobody decides who may not write, nor withdraws what is not their own or decided', () => {
  const facts = () => fc.record({ agencyId: fc.constantFrom(...proposals.map(({ agencyId }) => agencyId)), status: fc.constantFrom(...proposalStatuses), leadId: fc.constantFrom(null, scene.agencies.ofsted.id, scene.agencies.hmicfrs.id) });
  fc.assert(fc.property(readers(), facts(), (access, proposal) => {
    const isInspector = access.role === 'LEAD_INSPECTOR' || access.role === 'TEAM_INSPECTOR';
    const isOwn = (access.role === 'CONTRIBUTOR' || access.role === 'AGENCY_COORDINATOR') && access.viewer.agencyId === proposal.agencyId;
    if (canSee(access, proposal)) expect({ reads: canRead(access), isTheirs: isInspector || isOwn }).toEqual({ reads: true, isTheirs: true });
    if (canDecide(access, proposal)) expect({ writes: canWrite(access), leads: access.role === 'LEAD_INSPECTOR' || access.viewer.agencyId === proposal.leadId, status: proposal.status }).toEqual({ writes: true, leads: true, status: 'OPEN' });
    if (canWithdraw(access, proposal)) expect({ isOwn, status: proposal.status, phase: access.inspection.phase }).toEqual({ isOwn: true, status: 'OPEN', phase: 'FACTUAL_ACCURACY' });
  }), { numRuns: 2000 });
});
