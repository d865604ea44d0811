import { randomUUID } from 'node:crypto';
import { countFindings, phaseTransitions, screenEvidence, type ContributeEvidenceInput, type Phase } from '@joint/shared';
import type { DemoEvidence, DemoInspection, DemoStatement } from '../../../prisma/seed/types.ts';
import type { Features } from '../features.ts';
import { at } from '../platform/clock.ts';
import { seedCase } from './demo-cases.ts';
import { fileSteps } from './demo-files.ts';
import { seedAnswer } from './demo-answers.ts';
import { seedLine } from './demo-lines.ts';
import type { DemoPeople } from './demo-people.ts';
import { citationOf } from './demo-citations.ts';
import { seedModerationMark } from './demo-moderation.ts';
import { seedProposal } from './demo-proposals.ts';
import { seedPattern } from './demo-patterns.ts';
import { missing, type Making, type Step } from './demo-making.ts';
import { requestSteps } from './demo-requests.ts';
import { seedTable } from './demo-tables.ts';
import { seedThread } from './demo-threads.ts';

const dayMs = 24 * 60 * 60 * 1000;
const daysAgo = (count: number): Date => new Date(Date.now() - count * dayMs);
const day = (count: number): string => daysAgo(count).toISOString().slice(0, 10);

/** How long ago things happened, in days before the demo is made, for an inspection that is being written; one whose draft went out lies further back. */
const days = { began: 26, betweenPhases: 4, evidence: { from: 12, to: 1.3 }, fieldwork: 8, drafting: 4, composing: { from: 1.2, to: 0.6 }, enquiring: 0.5, commenting: 0.2, moderating: 0.19, keeping: 0.05, proposing: 1, suggesting: 0.15, offering: 0.4, talking: 0.35, tracking: 3, withdrawing: 0.3, betweenVersions: 0.03 } as const;
const publishedSince = 30;
const checkedSince = 3;

/** One inspection from its set-up to where it stands, each step by whoever would take it and in the order of its time. */
export async function seedInspection(features: Features, people: DemoPeople, demo: DemoInspection): Promise<void> {
  const lead = people.viewer(demo.lead);
  const framework = (await features.frameworks.service.list()).find(({ slug }) => slug === demo.framework);
  if (!framework) throw new Error(`the demo names the framework ${demo.framework}, which is not there`);
  const criterionId = (code: string): string => framework.criteria.find((criterion) => criterion.code === code)?.id ?? missing(code);
  const shift = shiftOf(demo.phases);

  const { record } = await at(daysAgo(shift + days.began), () => features.inspections.service.create(lead, {
    title: demo.title, areaName: demo.areaName, kind: demo.kind, frameworkVersionId: framework.id, unannounced: demo.unannounced,
    agencyIds: demo.agencies.map(people.agencyId),
    members: demo.members.map(({ user, role }) => ({ userId: people.viewer(user).userId, role })),
    criterionLeads: Object.entries(demo.criterionLeads).map(([code, agency]) => ({ criterionId: criterionId(code), agencyId: people.agencyId(agency) })),
  }));

  const making: Making = { features, people, demo, inspectionId: record.id, lead, criterionId, ids: new Map(demo.evidence.map(({ key }) => [key, randomUUID()])), asked: new Map(demo.requests?.map(({ title }) => [title, randomUUID()])) };
  const steps = [...moves(making), ...registers(making), ...contributions(making), ...fileSteps(making), ...requestSteps(making), ...hourlyRates(making), ...compositions(making), ...enquiries(making), ...versions(making), ...answers(making), ...threads(making), ...moderations(making), ...patterns(making), ...proposals(making), ...suggestions(making), ...journeys(making), ...offers(making), ...talks(making), ...withdrawals(making)];
  for (const step of steps.sort((a, b) => b.daysAgo - a.daysAgo)) await at(daysAgo(shift + step.daysAgo), step.take);
}

function shiftOf(path: readonly Phase[]): number {
  if (path.includes('PUBLISHED')) return publishedSince;
  return path.includes('FACTUAL_ACCURACY') ? checkedSince - movedAt(path, 'FACTUAL_ACCURACY') : 0;
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

/** Each agency that says what an hour costs says it once. */
function hourlyRates({ features, people, demo, inspectionId }: Making): Step[] {
  return (demo.hourlyRates ?? []).map(({ saidBy, daysAgo: when, rate }) => ({ daysAgo: when, take: () => features.burden.service.setRate(people.viewer(saidBy), { inspectionId, expectedPence: null, rate }) }));
}

function registers({ features, people, demo, inspectionId }: Making): Step[] {
  return (demo.childReferences ?? []).map(({ keptBy, number, note }, index) => ({
    daysAgo: days.evidence.from + 0.5 - index * 0.01,
    take: () => features.childReferences.service.add(people.viewer(keptBy), { inspectionId, number, note }),
  }));
}

function compositions({ features, people, demo, inspectionId, lead, ids, criterionId }: Making): Step[] {
  const { from, to } = days.composing;
  const parts = Object.entries(demo.narrative);
  return parts.map(([code, { writer, statements, table }], index) => ({
    daysAgo: from - (index * (from - to)) / parts.length,
    async take() {
      const sections = await features.narrative.service.sections(await features.inspections.service.access(lead, inspectionId));
      const section = sections.find((candidate) => candidate.criterion.id === criterionId(code)) ?? missing(code);
      const author = people.viewer(writer);
      const cited = async <Said extends Pick<DemoStatement, 'cites'>>({ cites, ...said }: Said) => ({ ...said, cites: await Promise.all(cites.map((cite) => citationOf({ features, ids }, author, cite))) });
      const written = await Promise.all(statements.map(cited));
      const tables = table ? [{ ...table, rows: await Promise.all(table.rows.map(cited)) }] : [];
      await features.narrative.service.compose(author, { sectionId: section.id, statements: [...written, ...tables] });
    },
  }));
}

/** Each line of enquiry with everything about it, an hour after the one before. */
function enquiries(making: Making): Step[] {
  return (making.demo.lines ?? []).map((line, index) => ({ daysAgo: days.enquiring - index / 24, take: () => seedLine(making, line) }));
}

/** What was said of marks, an hour before the lines of enquiry. */
function answers(making: Making): Step[] {
  return (making.demo.answers ?? []).map((answer) => ({ daysAgo: days.enquiring + 0.05, take: () => seedAnswer(making, answer) }));
}

/** Each thread an hour after the one before. */
function threads(making: Making): Step[] {
  return (making.demo.threads ?? []).map((thread, index) => ({ daysAgo: days.commenting - index / 24, take: () => seedThread(making, thread) }));
}

/** What a second inspectorate said, each mark half an hour after the one before. */
function moderations(making: Making): Step[] {
  return (making.demo.moderation ?? []).map((mark, index) => ({ daysAgo: days.moderating - index / 48, take: () => seedModerationMark(making, mark) }));
}

/** What the lead inspector kept as patterns. */
function patterns(making: Making): Step[] {
  return (making.demo.patterns ?? []).map((pattern, index) => ({ daysAgo: days.keeping - index / 96, take: () => seedPattern(making, pattern) }));
}

/** What agencies proposed in the factual accuracy check, each a day after the one before. */
function proposals(making: Making): Step[] {
  const checked = movedAt(making.demo.phases, 'FACTUAL_ACCURACY');
  return (making.demo.proposals ?? []).map((proposal, index) => ({ daysAgo: checked - days.proposing * (index + 0.5), take: () => seedProposal(making, proposal) }));
}

/** Each a quarter of an hour after the one before. */
function suggestions({ features, people, demo, inspectionId, lead, criterionId }: Making): Step[] {
  return (demo.suggestions ?? []).map(({ by, on, words = '', replacement = '' }, index) => ({
    daysAgo: days.suggesting - index / 96,
    async take() {
      const sections = await features.narrative.service.sections(await features.inspections.service.access(lead, inspectionId));
      const section = sections.find(({ criterion }) => criterion.id === criterionId(on.criterion)) ?? missing(on.criterion);
      const { id: statementId } = section.statements[on.index] ?? missing(`statement ${on.index} of ${on.criterion}`);
      await features.narrative.service.suggest(people.viewer(by), { sectionId: section.id, statementId, words, replacement });
    },
  }));
}

/** Versions of the narrative as people named them while it was written. */
function versions({ features, people, demo, inspectionId }: Making): Step[] {
  return (demo.versions ?? []).map(({ savedBy, name, daysAgo: saved, frozenFor }) => ({
    daysAgo: saved,
    async take() {
      const viewer = people.viewer(savedBy);
      const { record } = await features.narrative.versions.save(viewer, { id: randomUUID(), inspectionId, name });
      if (frozenFor) await features.narrative.versions.freeze(viewer, { versionId: record.id, name, purpose: frozenFor });
    },
  }));
}

/** Each child's journey as far as it has come, half a day after the one before. */
function journeys(making: Making): Step[] {
  return (making.demo.cases ?? []).map((one, index) => ({ daysAgo: days.tracking - index / 2, take: () => seedCase(making, one) }));
}

function offers({ features, people, demo, ids }: Making): Step[] {
  return demo.evidence.filter(({ isOffered }) => isOffered).map(({ key, author }) => ({
    daysAgo: days.offering, take: () => features.reuse.service.offer(people.viewer(author), { evidenceId: ids.get(key) ?? missing(key) }),
  }));
}

function talks({ features, people, demo, ids }: Making): Step[] {
  return demo.evidence.flatMap(({ key, comments = [] }) => comments.map(({ by, text }, index) => ({
    daysAgo: days.talking - index * days.betweenVersions, take: () => features.evidence.comments.comment(people.viewer(by), { evidenceId: ids.get(key) ?? missing(key), id: randomUUID(), text }),
  })));
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
