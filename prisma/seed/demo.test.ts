import { expect, test } from '@jest/globals';
import {
  childReferencePattern, evidenceKinds, evidenceLimits, evidenceVisibilities, blockedSections, inspectionLimits, isAgencyStaff, isFinding, isInspector, phaseConditions, phaseTransitions, readWords, screen, screenCaseTexts, standsIn, statementKinds,
  type PhaseFacts,
} from '@joint/shared';
import { demoWorld } from './demo/index.ts';
import { frameworkPacks } from './frameworks/index.ts';
import type { DemoCase, DemoEvidence, DemoInspection } from './types.ts';

const { agencies, users, inspections, live } = demoWorld;
const [northmere, eastholme] = inspections as readonly [DemoInspection, DemoInspection];
const agencyOf = new Map(users.map((user) => [user.key, user.agency]));
const kindOf = new Map(agencies.map((agency) => [agency.key, agency.kind]));
const codesOf = (inspection: DemoInspection) => frameworkPacks.find((pack) => pack.slug === inspection.framework)?.criteria.map((criterion) => criterion.code) ?? [];
const statementsOf = (inspection: DemoInspection) => Object.values(inspection.narrative).flatMap(({ statements, table }) => [...statements, ...(table?.rows ?? []).map((row) => ({ ...row, text: row.cells.join('; ') }))]);
const submitted = (inspection: DemoInspection) => inspection.evidence.filter((piece) => piece.status === undefined);
const byKey = (inspection: DemoInspection) => new Map(inspection.evidence.map((piece) => [piece.key, piece]));
const agenciesCited = (inspection: DemoInspection, cites: readonly { readonly evidence: string }[]) =>
  new Set(cites.map((cite) => agencyOf.get(byKey(inspection).get(cite.evidence)?.author ?? '')));
const duplicates = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);
const everyPiece: readonly DemoEvidence[] = [...inspections.flatMap((inspection) => inspection.evidence), ...live];

test('keys, names and addresses are unique', () => {
  expect(duplicates(agencies.map((agency) => agency.key))).toEqual([]);
  expect(duplicates(agencies.map((agency) => agency.name))).toEqual([]);
  expect(duplicates(users.map((user) => user.key))).toEqual([]);
  expect(duplicates(users.map((user) => user.name))).toEqual([]);
  expect(duplicates(users.map((user) => user.email))).toEqual([]);
  expect(duplicates(everyPiece.map((piece) => piece.key))).toEqual([]);
});

test('people have an agency and an address that can reach nobody', () => {
  expect(users.filter((user) => !kindOf.has(user.agency))).toEqual([]);
  expect(users.filter((user) => !/^[a-z]+\.[a-z]+@[a-z-]+\.example$/.test(user.email))).toEqual([]);
  expect(users.slice(0, 3).map((user) => user.key)).toEqual(['lead-inspector', 'health-contributor', 'board-member']);
  expect(users.filter((user) => user.isAdministrator)).toHaveLength(1);
});

test.each(inspections)('$areaName: every key resolves', (inspection) => {
  const codes = codesOf(inspection);
  const members = new Set(inspection.members.map((member) => member.user));
  const pieces = byKey(inspection);
  expect(codes).not.toEqual([]);
  expect(frameworkPacks.find((pack) => pack.slug === inspection.framework)?.kinds).toContain(inspection.kind);
  expect(inspection.title.length).toBeLessThanOrEqual(inspectionLimits.title);
  expect(inspection.agencies.filter((key) => !kindOf.has(key))).toEqual([]);
  expect(inspection.members.filter((member) => !agencyOf.has(member.user))).toEqual([]);
  expect(inspection.members.find((member) => member.role === 'LEAD_INSPECTOR')?.user).toBe(inspection.lead);
  expect(inspection.evidence.filter((piece) => !members.has(piece.author)).map((piece) => piece.key)).toEqual([]);
  expect(inspection.evidence.filter((piece) => piece.criteria.some((code) => !codes.includes(code))).map((piece) => piece.key)).toEqual([]);
  expect(Object.keys(inspection.narrative).filter((code) => !codes.includes(code))).toEqual([]);
  expect(statementsOf(inspection).flatMap((statement) => statement.cites.filter((cite) => !pieces.has(cite.evidence)))).toEqual([]);
  expect(duplicates(inspection.members.map((member) => member.user))).toEqual([]);
});

test.each(inspections)('$areaName: roles fit the agencies, and inspectors write the narrative', (inspection) => {
  const roleOf = new Map(inspection.members.map((member) => [member.user, member.role]));
  for (const { user, role } of inspection.members) {
    const agency = agencyOf.get(user) ?? '';
    if (isInspector(role)) expect({ user, kind: kindOf.get(agency) }).toEqual({ user, kind: 'INSPECTORATE' });
    if (isAgencyStaff(role)) expect({ user, takesPart: inspection.agencies.includes(agency) }).toEqual({ user, takesPart: true });
  }
  for (const piece of inspection.evidence) {
    const role = roleOf.get(piece.author);
    expect({ piece: piece.key, mayContribute: role !== undefined && (isInspector(role) || isAgencyStaff(role)) }).toEqual({ piece: piece.key, mayContribute: true });
  }
  for (const { writer } of Object.values(inspection.narrative)) expect(roleOf.get(writer)).toMatch(/_INSPECTOR$/);
});

test.each(inspections)('$areaName: each step of its path is a transition whose conditions hold', (inspection) => {
  const staffed = new Set(inspection.members.filter((member) => isAgencyStaff(member.role)).map((member) => agencyOf.get(member.user)));
  const facts: PhaseFacts = {
    agencies: inspection.agencies.length,
    agenciesWithoutPeople: inspection.agencies.filter((agency) => !staffed.has(agency)).length,
    inspectors: inspection.members.filter((member) => isInspector(member.role)).length,
    criteriaWithoutLead: codesOf(inspection).filter((code) => kindOf.get(inspection.criterionLeads[code] ?? '') !== 'INSPECTORATE').length,
    statements: statementsOf(inspection).length,
    sectionsUnsettled: 0,
    blockedSections: blockedSections(statementsOf(inspection).map(({ text }) => ({ criterion: 'Any', text, answered: [] }))),
    uncitedFindings: statementsOf(inspection).filter((statement) => isFinding(statement.kind) && statement.cites.length === 0).length,
  };
  expect(inspection.phases[0]).toBe('SET_UP');
  inspection.phases.slice(1).forEach((to, index) => {
    const transition = phaseTransitions.find((one) => one.from === inspection.phases[index] && one.to === to);
    expect({ to, found: transition !== undefined }).toEqual({ to, found: true });
    expect({ to, unmet: transition?.conditions.filter((name) => !phaseConditions[name].holds(facts)) }).toEqual({ to, unmet: [] });
  });
});

test.each(inspections)('$areaName: citations stand on submitted evidence, once each', (inspection) => {
  const pieces = byKey(inspection);
  for (const statement of statementsOf(inspection)) {
    const notSubmitted = statement.cites.filter((cite) => pieces.get(cite.evidence)?.status !== undefined);
    expect({ text: statement.text, notSubmitted }).toEqual({ text: statement.text, notSubmitted: [] });
    expect(duplicates(statement.cites.map((cite) => cite.evidence))).toEqual([]);
  }
});

test('Northmere has all kinds, all visibilities, drafts of several agencies and two withdrawn pieces', () => {
  const { evidence } = northmere;
  expect(evidence.length).toBeGreaterThanOrEqual(55);
  expect(evidence.length).toBeLessThanOrEqual(70);
  expect(evidenceKinds.filter((kind) => !evidence.some((piece) => piece.kind === kind))).toEqual([]);
  expect(evidenceVisibilities.filter((visibility) => !evidence.some((piece) => piece.visibility === visibility))).toEqual([]);
  expect(new Set(evidence.filter((piece) => piece.status === 'DRAFT').map((piece) => agencyOf.get(piece.author))).size).toBeGreaterThanOrEqual(4);
  expect(evidence.filter((piece) => piece.status === 'WITHDRAWN' && piece.withdrawnReason)).toHaveLength(2);
  expect(northmere.phases.at(-1)).toBe('DRAFTING');
});

test('Northmere shows what revisions are for: drafts before a submission, corrections, a colleague’s hand, and a wider circle of readers', () => {
  const revised = northmere.evidence.filter(({ earlier }) => earlier);
  const earlier = revised.flatMap((piece) => piece.earlier ?? []);
  expect(revised.length).toBeGreaterThanOrEqual(3);
  expect(revised.filter((piece) => piece.earlier?.length === 2).length).toBeGreaterThanOrEqual(1);
  expect(earlier.some(({ status }) => status === 'DRAFT')).toBe(true);
  expect(earlier.some(({ visibility }) => visibility)).toBe(true);
  for (const { author, earlier: versions = [] } of revised) for (const { savedBy = author } of versions) expect(agencyOf.get(savedBy)).toBe(agencyOf.get(author));
  expect(earlier.some(({ savedBy }) => savedBy)).toBe(true);
});

test('every child that Northmere’s agencies write about is in the register of that agency, and no note says who it is', () => {
  const registers = new Set(northmere.childReferences?.map(({ keptBy, number }) => `${agencyOf.get(keptBy) ?? ''} CH-${String(number).padStart(2, '0')}`));
  const written = northmere.evidence.flatMap(({ author, title, body }) => [...`${title} ${body}`.matchAll(/CH-\d\d/g)].map(([reference]) => `${agencyOf.get(author) ?? ''} ${reference}`));
  const byInspectors = (entry: string) => kindOf.get(entry.split(' ')[0] ?? '') === 'INSPECTORATE';
  expect(written.filter((entry) => !registers.has(entry) && !byInspectors(entry))).toEqual([]);
  expect(northmere.childReferences?.flatMap(({ note }) => screen(note))).toEqual([]);
});

test('in Northmere early decisions rest on the council alone and youth justice is silent on most criteria', () => {
  const heardOn = (code: string) => new Set(submitted(northmere).filter((piece) => piece.criteria.includes(code)).map((piece) => agencyOf.get(piece.author)));
  expect([...heardOn('early-decisions')]).toEqual(['northmere-council']);
  expect(codesOf(northmere).filter((code) => heardOn(code).has('northmere-youth-justice'))).toEqual(['early-help', 'partnership']);
});

test('Northmere’s narrative is half composed and shows every state of a statement', () => {
  const statements = statementsOf(northmere);
  const voices = statements.map((statement) => agenciesCited(northmere, statement.cites).size);
  expect(statements.length).toBeGreaterThanOrEqual(24);
  expect(statements.length).toBeLessThanOrEqual(32);
  expect(codesOf(northmere).filter((code) => !northmere.narrative[code])).toEqual(['leadership', 'timeliness']);
  expect(statementKinds.filter((kind) => !statements.some((statement) => statement.kind === kind))).toEqual([]);
  expect(statements.filter((statement) => isFinding(statement.kind) && statement.cites.length === 0).length).toBeGreaterThanOrEqual(4);
  expect(voices.filter((count) => count === 1).length).toBeGreaterThanOrEqual(5);
  expect(voices.filter((count) => count >= 3).length).toBeGreaterThanOrEqual(5);
  expect(statements.filter((statement) => statement.cites.some((cite) => cite.stance === 'CONTRADICTS'))).toHaveLength(2);
});

test('Eastholme is published with a complete narrative, every finding cited and most triangulated', () => {
  const findings = statementsOf(eastholme).filter((statement) => isFinding(statement.kind));
  expect(eastholme.phases.at(-1)).toBe('PUBLISHED');
  expect(codesOf(eastholme).filter((code) => !eastholme.narrative[code]?.statements.length)).toEqual([]);
  expect(findings.filter((statement) => statement.cites.length === 0)).toEqual([]);
  expect(findings.filter((statement) => agenciesCited(eastholme, statement.cites).size >= 2).length).toBeGreaterThan(findings.length * 0.7);
});

test.each(inspections)('$areaName: its narrative tells one practice example, on evidence of two agencies, and of no child that can be known', (inspection) => {
  const examples = statementsOf(inspection).filter(({ kind }) => kind === 'PRACTICE_EXAMPLE');
  expect(examples.map(({ cites }) => agenciesCited(inspection, cites).size >= 2)).toEqual([true]);
  expect(examples.flatMap(({ text }) => [...(text.match(/\b(aged|CH-\d\d)\b/g) ?? []), ...readWords(text).marks])).toEqual([]);
});

test('in Southbeck the draft is with the agencies: the lead inspector decided on one proposal and has two to decide, one with evidence', () => {
  const southbeck = inspections.find(({ areaName }) => areaName === 'Southbeck');
  const open = southbeck?.proposals?.filter(({ accepted, declined }) => !accepted && !declined) ?? [];
  expect([southbeck?.phases.at(-1), southbeck?.lead, southbeck?.proposals?.length]).toEqual(['FACTUAL_ACCURACY', 'lead-inspector', 3]);
  expect(open.map(({ evidence = [] }) => evidence.length)).toEqual([1, 0]);
  for (const { by, on, replace } of southbeck?.proposals ?? []) {
    expect(southbeck?.agencies).toContain(agencyOf.get(by));
    expect(southbeck?.narrative[on.criterion]?.statements[on.index]?.text).toContain(replace);
  }
});

test('the board member sits on both boards and the health contributor in Northmere only', () => {
  const rolesOf = (user: string) => inspections.map((inspection) => inspection.members.find((member) => member.user === user)?.role);
  expect(rolesOf('board-member')).toEqual(['BOARD_MEMBER', 'BOARD_MEMBER']);
  expect(rolesOf('health-contributor')).toEqual(['CONTRIBUTOR', undefined]);
  expect(rolesOf('administrator')).toEqual([undefined, undefined]);
});

test('live contributions are complete, fit the first inspection and break some of its silence', () => {
  const members = new Set(northmere.members.filter(({ role }) => isInspector(role) || isAgencyStaff(role)).map((member) => member.user));
  expect(live).toHaveLength(12);
  const fits = (piece: DemoEvidence) => piece.status === undefined && members.has(piece.author) && piece.criteria.every((code) => codesOf(northmere).includes(code));
  expect(live.filter((piece) => !fits(piece))).toEqual([]);
  expect(new Set(live.filter((piece) => piece.criteria.includes('early-decisions')).map((piece) => agencyOf.get(piece.author))).size).toBeGreaterThanOrEqual(3);
});

test('each contribution could have been submitted: within the limits, with a period in order', () => {
  for (const piece of everyPiece) {
    const [from, to] = piece.period;
    const fault = {
      title: piece.title.length === 0 || piece.title.length > evidenceLimits.title,
      body: piece.body.length < 80 || piece.body.length > evidenceLimits.body,
      criteria: piece.criteria.length === 0 || piece.criteria.length > evidenceLimits.criteria,
      period: from < to || to < 0,
      reason: (piece.status === 'WITHDRAWN') !== Boolean(piece.withdrawnReason),
    };
    expect({ piece: piece.key, ...fault }).toEqual({ piece: piece.key, title: false, body: false, criteria: false, period: false, reason: false });
  }
});

const texts = [
  ...everyPiece.map((piece) => ({ where: piece.key, text: `${piece.title}. ${piece.body} ${piece.withdrawnReason ?? ''}` })),
  ...everyPiece.flatMap(({ key, earlier = [] }) => earlier.map(({ title = '', body = '' }) => ({ where: `${key}, before`, text: `${title}. ${body}` }))),
  ...inspections.flatMap(({ requests = [] }) => requests.map(({ title, question, reason, steps = [] }) => ({ where: title, text: `${title}. ${question} ${reason} ${steps.map(({ words = '' }) => words).join(' ')}` }))),
  ...inspections.flatMap((inspection) => statementsOf(inspection).map((statement) => ({ where: inspection.areaName, text: statement.text }))),
];
const found = (pattern: RegExp) => texts.flatMap(({ where, text }) => [...text.matchAll(pattern)].map((match) => `${where}: ${match[0]}`));

test('children are references: no names, titles, identifying numbers, postcodes or dates of birth', () => {
  const namesOfPeople = users.flatMap((user) => user.name.split(' '));
  expect(found(new RegExp(`\\b(${namesOfPeople.join('|')})\\b`, 'g'))).toEqual([]);
  expect(found(/\b(Mr|Mrs|Ms|Miss|Dr|PC|DC|DS)\.? [A-Z]/g)).toEqual([]);
  expect(found(/\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g)).toEqual([]);
  expect(found(/\b[A-Z]\d{12}\b/g)).toEqual([]);
  expect(found(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g)).toEqual([]);
  expect(found(/\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/g)).toEqual([]);
  expect(found(/\bCH-?\d+\b/g).filter((reference) => !/: CH-\d\d$/.test(reference))).toEqual([]);
});

test('a capital inside a sentence is a place, a day or a scheme, never a person', () => {
  const known = ['Northmere', 'Eastholme', 'English', 'Friday', 'Saturday', 'Monday', 'Operation', 'Encompass', 'Family', 'Help'];
  expect(found(/(?<=[a-z,;:] )[A-Z][a-z]+\b/g).filter((hit) => !known.some((word) => hit.endsWith(`: ${word}`)))).toEqual([]);
});

test('nothing in the text dates the demo or grades anyone', () => {
  expect(found(/\b(January|February|April|June|July|August|September|October|November|December)\b|\b(19|20)\d\d\b/g)).toEqual([]);
  expect(found(/\b(outstanding|good|inadequate|requires improvement)\b/gi)).toEqual([]);
});

test.each(inspections)('$areaName: lines of enquiry are opened by its inspectors, on evidence that stands and statements that are written', (inspection) => {
  const roleOf = new Map(inspection.members.map((member) => [member.user, member.role]));
  for (const { opener, evidence, requests = [], statements } of inspection.lines ?? []) {
    expect(roleOf.get(opener)).toMatch(/_INSPECTOR$/);
    expect(evidence.filter((key) => byKey(inspection).get(key)?.status !== undefined || !byKey(inspection).has(key))).toEqual([]);
    expect(duplicates(evidence)).toEqual([]);
    expect(requests.filter((title) => inspection.requests?.find((one) => one.title === title)?.sentDaysAgo === undefined)).toEqual([]);
    expect(statements.filter(({ criterion, index }) => !inspection.narrative[criterion]?.statements[index])).toEqual([]);
  }
});

test.each(inspections)('$areaName: children’s journeys are told by staff of the agencies asked, opened by inspectors, and passages stand in their views', (inspection) => {
  const roleOf = new Map(inspection.members.map((member) => [member.user, member.role]));
  const textsOf = (one: DemoCase, agency: string) => one.views.filter(({ by }) => agencyOf.get(by) === agency).flatMap(({ knew, did, lived }) => [knew, did, lived]);
  for (const one of inspection.cases ?? []) {
    expect(one.reference).toMatch(childReferencePattern);
    expect(roleOf.get(one.opener)).toMatch(/_INSPECTOR$/);
    expect([...one.views, ...(one.additions ?? [])].filter(({ by }) => !one.agencies.includes(agencyOf.get(by) ?? ''))).toEqual([]);
    for (const { first, second } of one.contradictions ?? []) for (const { agency, quote } of [first, second]) expect({ quote, stands: standsIn(quote, textsOf(one, agency)) }).toEqual({ quote, stands: true });
    for (const reason of [one.takenOut?.reason, one.withdrawn?.reason]) expect(screenCaseTexts({ REASON: reason ?? '' })).toEqual([]);
    for (const by of [one.takenOut?.by, one.withdrawn?.by]) if (by) expect(roleOf.get(by)).toBe('LEAD_INSPECTOR');
    expect(one.views.flatMap(({ knew, did, lived }) => screenCaseTexts({ KNEW: knew, DID: did, LIVED: lived }))).toEqual([]);
  }
});

test('Northmere follows lines of enquiry, open and closed', () => {
  expect(northmere.lines?.map(({ conclusion }) => conclusion !== undefined)).toEqual([false, false, true]);
});
