import { randomUUID } from 'node:crypto';
import { phaseTransitions, type ContributeEvidenceInput, type Phase } from '@joint/shared';
import type { DemoEvidence, DemoInspection } from '../../../prisma/seed/types.ts';
import type { Features } from '../features.ts';
import { at } from '../platform/clock.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { DemoPeople } from './demo-people.ts';

const dayMs = 24 * 60 * 60 * 1000;
const daysAgo = (days: number): Date => new Date(Date.now() - days * dayMs);
const day = (days: number): string => daysAgo(days).toISOString().slice(0, 10);

/** When the demo's inspections reached each phase, in days before today, counted back from the newest. */
const daysBetweenPhases = 4;
/** Evidence came in over this many days, in the order the data gives, agencies in turn. */
const evidenceDays = { from: 12, to: 0.02 } as const;

/** One inspection from its set-up to where it stands, each step by whoever would take it. */
export async function seedInspection(features: Features, people: DemoPeople, demo: DemoInspection): Promise<void> {
  const lead = people.viewer(demo.lead);
  const framework = (await features.frameworks.service.list()).find(({ slug }) => slug === demo.framework);
  if (!framework) throw new Error(`the demo names the framework ${demo.framework}, which is not there`);
  const criterionId = (code: string): string => framework.criteria.find((criterion) => criterion.code === code)?.id ?? missing(code);
  const began = demo.phases.length * daysBetweenPhases + evidenceDays.from;

  const { record } = await at(daysAgo(began), () => features.inspections.service.create(lead, {
    title: demo.title, areaName: demo.areaName, kind: demo.kind, frameworkVersionId: framework.id, unannounced: demo.unannounced,
    agencyIds: demo.agencies.map(people.agencyId),
    members: demo.members.map(({ user, role }) => ({ userId: people.viewer(user).userId, role })),
    criterionLeads: Object.entries(demo.criterionLeads).map(([code, agency]) => ({ criterionId: criterionId(code), agencyId: people.agencyId(agency) })),
  }));

  const moveTo = async (phase: Phase, days: number): Promise<void> => {
    const { record: { phase: from } } = await features.inspections.service.access(lead, record.id);
    const reason = phaseTransitions.find((move) => move.from === from && move.to === phase)?.reason ? 'Part of the demo' : '';
    await at(daysAgo(days), () => features.inspections.phases.move(lead, { inspectionId: record.id, from, to: phase, reason }));
  };
  const openAt = demo.phases.indexOf('EVIDENCE');
  const drafting = demo.phases.indexOf('DRAFTING');
  const isPublished = demo.phases.includes('PUBLISHED');
  /** A published inspection lies a while back; one in mid-flight is in today's hands. */
  const shift = isPublished ? 30 : 0;

  for (const [index, phase] of demo.phases.slice(0, openAt + 1).entries()) if (index > 0) await moveTo(phase, began - index);
  const ids = await contribute(features, people, record.id, demo.evidence, criterionId, shift);
  for (const phase of demo.phases.slice(openAt + 1, drafting + 1)) await moveTo(phase, shift + (phase === 'FIELDWORK' ? 6 : 2));
  await compose(features, people, { demo, inspectionId: record.id, lead, ids, criterionId, days: shift + 1 });
  await withdraw(features, people, demo.evidence, ids, shift);
  for (const [index, phase] of demo.phases.slice(drafting + 1).entries()) await moveTo(phase, Math.max(shift - 1 - index * daysBetweenPhases, 1));
}

/** A contribution of the demo as a contributor would send it. */
export function contributionOf(inspectionId: string, id: string, evidence: DemoEvidence, criterionId: (code: string) => string): ContributeEvidenceInput {
  const { kind, title, body, criteria, period, visibility, status } = evidence;
  return { inspectionId, id, submit: status !== 'DRAFT', kind, title, body, visibility, criterionIds: criteria.map(criterionId), periodFrom: day(period[0]), periodTo: day(period[1]) };
}

async function contribute(features: Features, people: DemoPeople, inspectionId: string, evidence: readonly DemoEvidence[], criterionId: (code: string) => string, shift: number): Promise<Map<string, string>> {
  const ids = new Map(evidence.map(({ key }) => [key, randomUUID()]));
  const inTurn = interleave(evidence, ({ author }) => people.viewer(author).agencyId);
  const step = (evidenceDays.from - evidenceDays.to) / inTurn.length;
  for (const [index, item] of inTurn.entries()) {
    const input = contributionOf(inspectionId, ids.get(item.key) ?? missing(item.key), item, criterionId);
    await at(daysAgo(shift + evidenceDays.from - index * step), () => features.evidence.service.contribute(people.viewer(item.author), input));
  }
  return ids;
}

async function withdraw(features: Features, people: DemoPeople, evidence: readonly DemoEvidence[], ids: ReadonlyMap<string, string>, shift: number): Promise<void> {
  for (const { key, author, status, withdrawnReason } of evidence) {
    if (status !== 'WITHDRAWN') continue;
    const input = { evidenceId: ids.get(key) ?? missing(key), expectedVersion: 1, reason: withdrawnReason ?? 'Withdrawn' };
    await at(daysAgo(shift + 0.5), () => features.evidence.service.withdraw(people.viewer(author), input));
  }
}

interface Composing {
  readonly demo: DemoInspection;
  readonly inspectionId: string;
  readonly lead: Viewer;
  readonly ids: ReadonlyMap<string, string>;
  readonly criterionId: (code: string) => string;
  readonly days: number;
}

async function compose(features: Features, people: DemoPeople, { demo, inspectionId, lead, ids, criterionId, days }: Composing): Promise<void> {
  const sections = await features.narrative.service.sections(await features.inspections.service.access(lead, inspectionId));
  for (const [code, { writer, statements }] of Object.entries(demo.narrative)) {
    const section = sections.find((candidate) => candidate.criterion.id === criterionId(code));
    if (!section) throw new Error(`the demo names the criterion ${code}, which has no section`);
    const written = statements.map(({ kind, text, cites }) => ({ kind, text, cites: cites.map(({ evidence, stance = 'SUPPORTS' as const }) => ({ evidenceId: ids.get(evidence) ?? missing(evidence), stance })) }));
    await at(daysAgo(days), () => features.narrative.service.compose(people.viewer(writer), { sectionId: section.id, statements: written }));
  }
}

/** One of each group in turn, so that evidence comes in as it would from agencies working side by side. */
function interleave<T>(items: readonly T[], groupOf: (item: T) => string): T[] {
  const turns = new Map<string, number>();
  return items
    .map((item) => {
      const turn = turns.get(groupOf(item)) ?? 0;
      turns.set(groupOf(item), turn + 1);
      return { item, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ item }) => item);
}

const missing = (what: string): never => { throw new Error(`the demo's data names ${what}, which it does not have`); };
