import { randomUUID } from 'node:crypto';
import { countFindings, phaseTransitions, screenEvidence, type ContributeEvidenceInput, type Phase } from '@joint/shared';
import type { DemoEvidence, DemoInspection } from '../../../prisma/seed/types.ts';
import type { Features } from '../features.ts';
import { at } from '../platform/clock.ts';
import { seedCase } from './demo-cases.ts';
import { fileSteps } from './demo-files.ts';
import { seedLine } from './demo-lines.ts';
import type { DemoPeople } from './demo-people.ts';
import { missing, type Making, type Step } from './demo-making.ts';
import { requestSteps } from './demo-requests.ts';
import { seedTable } from './demo-tables.ts';

const dayMs = 24 * 60 * 60 * 1000;
const daysAgo = (count: number): Date => new Date(Date.now() - count * dayMs);
const day = (count: number): string => daysAgo(count).toISOString().slice(0, 10);

/** How long ago things happened, in days before the demo is made, for an inspection in mid-flight; a published one lies further back. */
const days = { began: 26, betweenPhases: 4, evidence: { from: 12, to: 1.3 }, fieldwork: 8, drafting: 4, composing: { from: 1.2, to: 0.6 }, enquiring: 0.5, tracking: 3, withdrawing: 0.3, betweenVersions: 0.03 } as const;
const publishedSince = 30;

/** One inspection from its set-up to where it stands, each step by whoever would take it and in the order of its time. */
export async function seedInspection(features: Features, people: DemoPeople, demo: DemoInspection): Promise<void> {
  const lead = people.viewer(demo.lead);
  const framework = (await features.frameworks.service.list()).find(({ slug }) => slug === demo.framework);
  if (!framework) throw new Error(`the demo names the framework ${demo.framework}, which is not there`);
  const criterionId = (code: string): string => framework.criteria.find((criterion) => criterion.code === code)?.id ?? missing(code);
  const shift = demo.phases.includes('PUBLISHED') ? publishedSince : 0;

  const { record } = await at(daysAgo(shift + days.began), () => features.inspections.service.create(lead, {
    title: demo.title, areaName: demo.areaName, kind: demo.kind, frameworkVersionId: framework.id, unannounced: demo.unannounced,
    agencyIds: demo.agencies.map(people.agencyId),
    members: demo.members.map(({ user, role }) => ({ userId: people.viewer(user).userId, role })),
    criterionLeads: Object.entries(demo.criterionLeads).map(([code, agency]) => ({ criterionId: criterionId(code), agencyId: people.agencyId(agency) })),
  }));

  const making: Making = { features, people, demo, inspectionId: record.id, lead, criterionId, ids: new Map(demo.evidence.map(({ key }) => [key, randomUUID()])) };
  const steps = [...moves(making), ...registers(making), ...contributions(making), ...fileSteps(making), ...requestSteps(making), ...compositions(making), ...enquiries(making), ...journeys(making), ...withdrawals(making)];
  for (const step of steps.sort((a, b) => b.daysAgo - a.daysAgo)) await at(daysAgo(shift + step.daysAgo), step.take);
}

function moves({ features, demo, inspectionId, lead }: Making): Step[] {
  return demo.phases.slice(1).map((to, index) => {
    const from = demo.phases[index] ?? 'SET_UP';
    const reason = phaseTransitions.find((move) => move.from === from && move.to === to)?.reason ? 'Part of the demo' : '';
    return { daysAgo: movedAt(demo.phases, to), take: () => features.inspections.phases.move(lead, { inspectionId, from, to, reason }) };
  });
}

function movedAt(path: readonly Phase[], to: Phase): number {
  if (to === 'FIELDWORK') return days.fieldwork;
  if (to === 'DRAFTING') return days.drafting;
  const place = path.indexOf(to);
  const drafting = path.indexOf('DRAFTING');
  return place > drafting ? -(place - drafting) * days.betweenPhases : days.began - place * days.betweenPhases;
}

/** A contribution of the demo as a contributor would send it. */
export function contributionOf(inspectionId: string, id: string, evidence: DemoEvidence, criterionId: (code: string) => string): ContributeEvidenceInput {
  const { kind, title, body, criteria, period, visibility, status, isDistressing = false, minutes = null } = evidence;
  const submit = status !== 'DRAFT';
  // Everybody in the demo is invented, so its small numbers point to nobody.
  const screening = countFindings(screenEvidence({ kind, visibility, submit, title, body })).map((count) => ({ ...count, reason: 'NOBODY_CAN_BE_KNOWN' as const }));
  return { inspectionId, id, submit, kind, title, body, visibility, screening, isDistressing, minutes, criterionIds: criteria.map(criterionId), periodFrom: day(period[0]), periodTo: day(period[1]) };
}

function contributions({ features, people, demo, inspectionId, ids, criterionId }: Making): Step[] {
  const inTurn = interleave(demo.evidence, ({ author }) => people.viewer(author).agencyId);
  const { from, to } = days.evidence;
  return inTurn.flatMap((item, index) => {
    const begun = from - (index * (from - to)) / inTurn.length;
    const [first = item, ...later] = statesOf(item);
    const inputOf = (state: DemoEvidence) => contributionOf(inspectionId, ids.get(item.key) ?? missing(item.key), state, criterionId);
    const revisions = later.map((state, place): Step => {
      const { id: evidenceId, inspectionId: _, ...content } = inputOf(state);
      return { daysAgo: begun - (place + 1) * days.betweenVersions, take: () => features.evidence.service.revise(people.viewer(state.savedBy ?? item.author), { ...content, evidenceId, expectedVersion: place + 1 }) };
    });
    const { table } = item;
    const imports: Step[] = table ? [{ daysAgo: begun - later.length * days.betweenVersions - days.betweenVersions / 2, take: () => seedTable(features, people.viewer(item.author), ids.get(item.key) ?? missing(item.key), table) }] : [];
    return [{ daysAgo: begun, take: () => features.evidence.service.contribute(people.viewer(item.author), inputOf(first)) }, ...revisions, ...imports];
  });
}

/** Every version of a piece, the one that stands last. */
const statesOf = ({ earlier = [], status, ...item }: DemoEvidence): (DemoEvidence & { readonly savedBy?: string })[] =>
  [...earlier.map((state) => ({ ...item, ...state })), { ...item, ...(status && { status }) }];

function registers({ features, people, demo, inspectionId }: Making): Step[] {
  return (demo.childReferences ?? []).map(({ keptBy, number, note }, index) => ({
    daysAgo: days.evidence.from + 0.5 - index * 0.01,
    take: () => features.childReferences.service.add(people.viewer(keptBy), { inspectionId, number, note }),
  }));
}

function compositions({ features, people, demo, inspectionId, lead, ids, criterionId }: Making): Step[] {
  const { from, to } = days.composing;
  const parts = Object.entries(demo.narrative);
  return parts.map(([code, { writer, statements }], index) => ({
    daysAgo: from - (index * (from - to)) / parts.length,
    async take() {
      const sections = await features.narrative.service.sections(await features.inspections.service.access(lead, inspectionId));
      const section = sections.find((candidate) => candidate.criterion.id === criterionId(code)) ?? missing(code);
      const written = statements.map(({ kind, text, cites }) => ({ kind, text, cites: cites.map(({ evidence, stance = 'SUPPORTS' as const }) => ({ evidenceId: ids.get(evidence) ?? missing(evidence), stance })) }));
      await features.narrative.service.compose(people.viewer(writer), { sectionId: section.id, statements: written });
    },
  }));
}

/** Each line of enquiry with everything about it, an hour after the one before. */
function enquiries(making: Making): Step[] {
  return (making.demo.lines ?? []).map((line, index) => ({ daysAgo: days.enquiring - index / 24, take: () => seedLine(making, line) }));
}

/** Each child's journey as far as it has come, half a day after the one before. */
function journeys(making: Making): Step[] {
  return (making.demo.cases ?? []).map((one, index) => ({ daysAgo: days.tracking - index / 2, take: () => seedCase(making, one) }));
}

function withdrawals({ features, people, demo, ids }: Making): Step[] {
  return demo.evidence.filter(({ status }) => status === 'WITHDRAWN').map(({ key, author, withdrawnReason, earlier = [] }) => ({
    daysAgo: days.withdrawing,
    take: () => features.evidence.service.withdraw(people.viewer(author), { evidenceId: ids.get(key) ?? missing(key), expectedVersion: earlier.length + 1, reason: withdrawnReason ?? 'Withdrawn' }),
  }));
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
