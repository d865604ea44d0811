import type { Page } from 'playwright-core';
import { paths } from '../../../client/src/paths.ts';
import type { Who } from '../../support/journey-app.ts';
import { answerEverything } from '../steps/setting-up.ts';
import type { Places } from './places.ts';

/** A page as some people meet it. */
export interface Screen {
  /** The pattern in the client's table of routes. */
  readonly route: string;
  /** In which state, where a route has several. */
  readonly when?: string;
  readonly who: readonly Who[];
  readonly at: (places: Places) => string;
  /** What is done on the page before it is looked at. */
  readonly first?: (page: Page) => Promise<unknown>;
  /** And what more when the window has become as narrow as a phone. */
  readonly onPhone?: (page: Page) => Promise<unknown>;
}

const [lead, inspector, contributor, coordinator, board, observer] = ['lead-inspector', 'cqc-inspector', 'health-contributor', 'health-coordinator', 'board-member', 'observer'] as const;
const everyone = [lead, inspector, contributor, coordinator, board, observer];
const stranger = null;
const nowhere = '00000000-0000-4000-8000-000000000000';

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click();
const showModeration = (page: Page) => page.getByRole('tab', { name: /^Moderation/ }).click();
const showComments = (page: Page) => page.getByRole('tab', { name: /^Comments/ }).click();
const pressLink = (name: string | RegExp) => (page: Page) => page.getByRole('link', { name }).first().click();
/** What the first statement stands on, and whose evidence its section cites. */
const unfoldTheFirst = async (page: Page): Promise<void> => {
  await press(/Show the evidence/)(page);
  await unfold('As a table')(page);
};
const pasteFaults = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: 'Paste it' }).check();
  await page.getByLabel('The table', { exact: true }).fill('Area\tWaiting\nNorth\t12\nSouth\tn/a\nEast\t3\nWest\t31');
  await press('Continue')(page);
  await page.getByRole('heading', { name: '1 cell needs correcting' }).waitFor();
};
const fillRate = async (page: Page): Promise<void> => {
  await page.getByLabel(/^Hourly rate/).fill('forty pounds');
  await press('Save')(page);
};
const unfold = (name: string | RegExp) => (page: Page) => page.getByText(name).first().click();

const westmarsh = {
  areaName: 'Westmarsh', title: 'Westmarsh: front door', kind: 'Front door', framework: 'Sector proposal: front door of every agency', unannounced: true,
  agencies: ['Northmere Council'], inspectorates: ['Care Quality Commission (CQC)'], team: { 'Priya Nambiar': 'Team inspector', 'Judith Marlow': 'Agency coordinator' },
};
/** The steps of setting up keep their answers in the tab, so all of them are answered on the way to each. */
const onStep = (heading: string) => async (page: Page): Promise<void> => {
  await answerEverything(page, westmarsh);
  while ((await page.getByRole('heading', { level: 1 }).innerText()) !== heading) {
    await page.goBack();
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
};

/** Notes are begun for an inspection that was open on this device. */
const toNotes = async (page: Page): Promise<void> => {
  await pressLink('Evidence')(page);
  await pressLink('Take notes')(page);
  await page.getByRole('heading', { level: 1, name: 'Notes' }).waitFor();
};
const startNothing = async (page: Page): Promise<void> => {
  await toNotes(page);
  await press('Start a note')(page);
};
const writeNote = async (page: Page): Promise<void> => {
  await toNotes(page);
  await page.getByRole('radio', { name: 'An interview' }).check();
  await press('Start a note')(page);
  await page.getByLabel('What was said?').fill('The duty worker rings twice before anyone answers.');
  await page.getByText('Saved on the server as a draft').waitFor();
};

const ofService: readonly Screen[] = [
  { route: '/sign-in', who: [stranger], at: () => paths.signIn() },
  { route: '/sign-in', when: 'with everybody to choose from', who: [stranger], at: () => paths.signIn(), first: unfold(/more people/) },
  { route: '/sign-in', when: 'after a mistake', who: [stranger], at: () => paths.signIn({ why: 'ended' }), first: press('Sign in') },
  { route: '/', who: [lead], at: () => paths.home() },
  { route: '/help', who: [stranger, contributor], at: () => paths.help() },
  { route: '/help/statements', who: [stranger, inspector], at: () => paths.houseStyle() },
  { route: '/accessibility-statement', who: [stranger, board], at: () => paths.accessibility() },
  { route: '/*', who: [stranger, inspector], at: () => '/nowhere' },
  { route: '/account', who: [lead, contributor, board, 'administrator'], at: () => paths.account() },
  { route: '/account', when: 'asking before signing out everywhere', who: [lead], at: () => paths.account(), first: press('Sign out everywhere') },
  { route: '/notes', who: [contributor], at: () => paths.notes() },
  { route: '/notes', when: 'after a mistake', who: [inspector], at: ({ northmere }) => paths.inspection(northmere), first: startNothing },
  { route: '/notes/:noteId', who: [contributor], at: ({ northmere }) => paths.inspection(northmere), first: writeNote },
  { route: '/notes/:noteId', when: 'that is not on this device', who: [contributor], at: () => paths.note(nowhere) },
  { route: '/inspections', who: [...everyone, 'administrator'], at: () => paths.inspections() },
  { route: '/inspections', when: 'with the menu open on a phone', who: [contributor], at: () => paths.inspections(), onPhone: press('Menu') },
  { route: '/inspections/new', who: [lead, contributor], at: () => paths.newInspection() },
  { route: '/inspections/new', when: 'after a mistake', who: [lead], at: () => paths.newInspection(), first: press('Continue') },
  { route: '/inspections/new/agencies', who: [lead], at: () => paths.newInspection(), first: onStep('Who takes part') },
  { route: '/inspections/new/people', who: [lead], at: () => paths.newInspection(), first: onStep('Who is on the team') },
  { route: '/inspections/new/leads', who: [lead], at: () => paths.newInspection(), first: onStep('Who leads each criterion') },
  { route: '/inspections/new/check', who: [lead], at: () => paths.newInspection(), first: onStep('Check your answers') },
];

const I = '/inspections/:inspectionId';

const ofInspection: readonly Screen[] = [
  { route: I, who: everyone, at: ({ northmere }) => paths.inspection(northmere) },
  { route: I, when: 'published', who: [lead, board], at: ({ eastholme }) => paths.inspection(eastholme) },
  { route: I, when: 'with its menu open on a phone', who: [board], at: ({ northmere }) => paths.inspection(northmere), onPhone: press('Overview') },
  { route: I, when: 'in set-up', who: [lead], at: ({ setUp }) => paths.inspection(setUp) },
  { route: I, when: 'that is not theirs to see', who: [contributor], at: ({ eastholme }) => paths.inspection(eastholme) },
  { route: `${I}/*`, who: [contributor], at: ({ northmere }) => `${paths.inspection(northmere)}/nowhere` },
  { route: `${I}/edit`, who: [lead, contributor], at: ({ northmere }) => paths.editInspection(northmere) },
  { route: `${I}/phase/:to`, who: [lead, contributor], at: ({ northmere }) => paths.movePhase(northmere, 'FACTUAL_ACCURACY') },
  { route: `${I}/phase/:to`, when: 'back, without a reason', who: [lead], at: ({ northmere }) => paths.movePhase(northmere, 'FIELDWORK'), first: press('Go back to fieldwork') },
  { route: `${I}/phase/:to`, when: 'with conditions that do not hold', who: [lead], at: ({ setUp }) => paths.movePhase(setUp, 'NOTIFIED') },
  { route: `${I}/activity`, who: everyone, at: ({ northmere }) => paths.activity(northmere) },
  { route: `${I}/team`, who: everyone, at: ({ northmere }) => paths.team(northmere) },
  { route: `${I}/team`, when: 'asking before somebody is removed', who: [lead], at: ({ northmere }) => paths.team(northmere), first: press('Remove Rohan Mehta') },
  { route: `${I}/team/add`, who: [lead, coordinator, contributor], at: ({ northmere }) => paths.addMember(northmere) },
  { route: `${I}/team/agencies`, who: [lead, contributor], at: ({ northmere }) => paths.addAgency(northmere) },
  { route: `${I}/team/leads`, who: [lead, contributor], at: ({ northmere }) => paths.criterionLeads(northmere) },
  { route: `${I}/team/:userId`, who: [lead, contributor], at: ({ northmere, contributor: id }) => paths.memberRole(northmere, id) },
];

const ofEvidence: readonly Screen[] = [
  { route: `${I}/evidence`, who: everyone, at: ({ northmere }) => paths.evidenceList(northmere) },
  { route: `${I}/evidence`, when: 'with nothing found', who: [contributor], at: ({ northmere }) => `${paths.evidenceList(northmere)}?words=zzz&kind=DATA` },
  { route: `${I}/evidence`, when: 'with none yet', who: [lead], at: ({ setUp }) => paths.evidenceList(setUp) },
  { route: `${I}/evidence`, when: 'with its filters open on a phone', who: [inspector], at: ({ northmere }) => `${paths.evidenceList(northmere)}?kind=DATA`, onPhone: press('Show filters') },
  { route: `${I}/evidence/new`, who: [lead, contributor, coordinator, board], at: ({ northmere }) => paths.addEvidence(northmere) },
  { route: `${I}/evidence/new`, when: 'after mistakes', who: [contributor], at: ({ northmere }) => paths.addEvidence(northmere), first: press('Submit') },
  { route: `${I}/evidence/:evidenceId`, who: everyone, at: ({ northmere, piece }) => paths.evidence(northmere, piece) },
  { route: `${I}/evidence/:evidenceId`, when: 'a draft', who: [coordinator], at: ({ northmere, draft }) => paths.evidence(northmere, draft) },
  { route: `${I}/evidence/:evidenceId`, when: 'withdrawn', who: [lead, contributor], at: ({ northmere, withdrawn }) => paths.evidence(northmere, withdrawn) },
  { route: `${I}/evidence/:evidenceId`, when: 'offered for reuse', who: [coordinator], at: ({ fellside, reusable }) => paths.evidence(fellside, reusable) },
  { route: `${I}/evidence/:evidenceId`, when: 'distressing', who: [lead], at: ({ northmere, distressing }) => paths.evidence(northmere, distressing) },
  { route: `${I}/evidence/:evidenceId`, when: 'distressing, and opened', who: [contributor], at: ({ northmere, distressing }) => paths.evidence(northmere, distressing), first: press(/Show what it says/) },
  { route: `${I}/evidence/:evidenceId`, when: 'that is not there', who: [contributor], at: ({ northmere }) => paths.evidence(northmere, nowhere) },
  { route: `${I}/evidence/:evidenceId/submitted`, who: [contributor], at: ({ northmere, piece }) => `${paths.evidence(northmere, piece)}/submitted` },
  { route: `${I}/evidence/:evidenceId/edit`, who: [contributor, lead], at: ({ northmere, piece }) => paths.editEvidence(northmere, piece) },
  { route: `${I}/evidence/:evidenceId/withdraw`, who: [contributor, lead], at: ({ northmere, piece }) => `${paths.evidence(northmere, piece)}/withdraw` },
  { route: `${I}/evidence/:evidenceId/table`, who: everyone, at: ({ northmere, table }) => `${paths.evidence(northmere, table)}/table` },
  { route: `${I}/evidence/:evidenceId/table`, when: 'at a cell', who: [lead], at: ({ northmere, table }) => `${paths.evidence(northmere, table)}/table?at=C6&version=1` },
  { route: `${I}/evidence/:evidenceId/table`, when: 'that is not there', who: [contributor], at: ({ northmere, tableless }) => `${paths.evidence(northmere, tableless)}/table` },
  { route: `${I}/evidence/:evidenceId/table/import`, who: [contributor, lead], at: ({ northmere, tableless }) => `${paths.evidence(northmere, tableless)}/table/import` },
  { route: `${I}/evidence/:evidenceId/table/remove`, who: [contributor, lead], at: ({ northmere, table }) => `${paths.evidence(northmere, table)}/table/remove` },
  { route: `${I}/evidence/:evidenceId/table/import`, when: 'with cells that need correcting', who: [contributor], at: ({ northmere, tableless }) => `${paths.evidence(northmere, tableless)}/table/import`, first: pasteFaults },
  { route: `${I}/evidence/:evidenceId/files/:fileId`, when: 'with nothing asked', who: [contributor], at: ({ northmere, piece }) => `${paths.evidence(northmere, piece)}/files/${nowhere}` },
  { route: `${I}/evidence/:evidenceId/history`, who: [contributor, lead, observer], at: ({ northmere, revised }) => `${paths.evidence(northmere, revised)}/history` },
  { route: `${I}/evidence/:evidenceId/history/compare`, who: [contributor], at: ({ northmere, revised }) => `${paths.evidence(northmere, revised)}/history/compare?from=1&to=3` },
  { route: `${I}/evidence/:evidenceId/history/compare`, when: 'with a version that is not theirs', who: [observer], at: ({ northmere, revised }) => `${paths.evidence(northmere, revised)}/history/compare?from=1&to=3` },
  { route: `${I}/evidence/:evidenceId/history/:version`, who: [contributor, lead], at: ({ northmere, revised }) => `${paths.evidence(northmere, revised)}/history/2` },
  { route: `${I}/child-references`, who: [contributor, coordinator, lead, board], at: ({ northmere }) => paths.childReferences(northmere) },
  { route: `${I}/child-references`, when: 'asking before one is removed', who: [contributor], at: ({ northmere }) => paths.childReferences(northmere), first: press(/Remove/) },
];

const ofMatrix: readonly Screen[] = [
  { route: `${I}/matrix`, who: everyone, at: ({ northmere }) => paths.matrix(northmere) },
  { route: `${I}/matrix`, when: 'published', who: [board], at: ({ eastholme }) => paths.matrix(eastholme) },
  { route: `${I}/matrix`, when: 'before anything was sent', who: [lead], at: ({ setUp }) => paths.matrix(setUp) },
];

const ofLines: readonly Screen[] = [
  { route: `${I}/lines`, who: [lead, inspector, contributor], at: ({ northmere }) => paths.lines(northmere) },
  { route: `${I}/lines`, when: 'with none yet', who: [lead], at: ({ setUp }) => paths.lines(setUp) },
  { route: `${I}/lines/new`, who: [lead, board], at: ({ northmere }) => paths.openLine(northmere) },
  { route: `${I}/lines/new`, when: 'after a mistake', who: [inspector], at: ({ northmere }) => paths.openLine(northmere), first: press('Add line of enquiry') },
  { route: `${I}/lines/:lineId`, who: [lead, contributor], at: ({ northmere, line }) => paths.line(northmere, line) },
  { route: `${I}/lines/:lineId`, when: 'closed', who: [inspector], at: ({ northmere, closedLine }) => paths.line(northmere, closedLine) },
  { route: `${I}/lines/:lineId/edit`, who: [lead], at: ({ northmere, line }) => paths.editLine(northmere, line) },
  { route: `${I}/lines/:lineId/close`, who: [lead], at: ({ northmere, line }) => paths.closeLine(northmere, line) },
  { route: `${I}/lines/:lineId/close`, when: 'after a mistake', who: [inspector], at: ({ northmere, line }) => paths.closeLine(northmere, line), first: press('Close the line of enquiry') },
  { route: `${I}/cases`, who: [lead, contributor, board], at: ({ northmere }) => paths.cases(northmere) },
  { route: `${I}/cases`, when: 'with none yet', who: [lead], at: ({ setUp }) => paths.cases(setUp) },
  { route: `${I}/cases/new`, who: [lead, contributor], at: ({ northmere }) => paths.openCase(northmere) },
  { route: `${I}/cases/new`, when: 'after a mistake', who: [inspector], at: ({ northmere }) => paths.openCase(northmere), first: press('Ask for their views') },
  { route: `${I}/cases/:caseId`, when: 'while agencies write', who: [lead, contributor], at: ({ northmere, writingCase }) => paths.case(northmere, writingCase) },
  { route: `${I}/cases/:caseId`, when: 'opened', who: [lead, contributor], at: ({ northmere, openedCase }) => paths.case(northmere, openedCase) },
  { route: `${I}/cases/:caseId`, when: 'signed', who: [inspector, contributor], at: ({ northmere, signedCase }) => paths.case(northmere, signedCase) },
  { route: `${I}/cases/:caseId`, when: 'withdrawn', who: [lead, contributor], at: ({ northmere, withdrawnCase }) => paths.case(northmere, withdrawnCase) },
  { route: `${I}/cases/:caseId/correct`, who: [lead, inspector], at: ({ northmere, openedCase }) => paths.correctCase(northmere, openedCase) },
  { route: `${I}/cases/:caseId/correct`, when: 'after a mistake', who: [lead], at: ({ northmere, writingCase }) => paths.correctCase(northmere, writingCase), first: async (page) => {
    await page.getByRole('checkbox', { name: 'Northmere Integrated Care Board', exact: true }).uncheck();
    await page.getByRole('button', { name: 'Save the correction' }).click();
  } },
  { route: `${I}/cases/:caseId/withdraw`, who: [lead], at: ({ northmere, openedCase }) => paths.withdrawCase(northmere, openedCase) },
  { route: `${I}/cases/:caseId/withdraw`, when: 'after a mistake', who: [lead], at: ({ northmere, openedCase }) => paths.withdrawCase(northmere, openedCase), first: press('Withdraw the case') },
  { route: `${I}/cases/:caseId/view`, who: [contributor, inspector], at: ({ northmere, writingCase }) => paths.writeCaseView(northmere, writingCase) },
  { route: `${I}/cases/:caseId/view`, when: 'after a mistake', who: [contributor], at: ({ northmere, writingCase }) => paths.writeCaseView(northmere, writingCase), first: press('Give in our view') },
  { route: `${I}/cases/:caseId/open`, who: [lead, contributor], at: ({ northmere, writingCase }) => paths.releaseCase(northmere, writingCase) },
  { route: `${I}/cases/:caseId/add`, who: [contributor], at: ({ northmere, openedCase }) => paths.addToCaseView(northmere, openedCase) },
  { route: `${I}/cases/:caseId/history/:of`, who: [contributor, lead], at: ({ northmere, openedCase, health }) => paths.caseHistory(northmere, openedCase, health) },
  { route: `${I}/cases/:caseId/history/:of`, when: 'of two versions', who: [lead], at: ({ northmere, openedCase }) => paths.caseHistory(northmere, openedCase, 'LIVED') },
  { route: `${I}/cases/:caseId/history/:of/compare`, who: [lead], at: ({ northmere, openedCase }) => paths.compareCaseVersions(northmere, openedCase, 'LIVED', 2, 3) },
  { route: `${I}/cases/:caseId/history/:of/:version`, who: [contributor], at: ({ northmere, openedCase, health }) => paths.caseVersion(northmere, openedCase, health, 2) },
  { route: `${I}/cases/:caseId/contradiction`, who: [contributor, lead], at: ({ northmere, openedCase }) => paths.markContradiction(northmere, openedCase) },
  { route: `${I}/lines/:lineId/attach`, who: [lead], at: ({ northmere, line }) => paths.attachToLine(northmere, line) },
];

const ofRequests: readonly Screen[] = [
  { route: `${I}/requests/time-given`, who: everyone, at: ({ northmere }) => paths.timeGiven(northmere), first: async (page) => { for (const more of await page.locator('main summary').all()) await more.click(); } },
  { route: `${I}/requests/time-given`, when: 'before anything was asked', who: [lead], at: ({ setUp }) => paths.timeGiven(setUp) },
  { route: `${I}/requests/time-given/rate`, who: [coordinator, contributor, lead], at: ({ northmere }) => paths.hourlyRate(northmere) },
  { route: `${I}/requests/time-given/rate`, when: 'after a mistake', who: [coordinator], at: ({ northmere }) => paths.hourlyRate(northmere), first: fillRate },
  { route: `${I}/requests`, who: everyone, at: ({ northmere }) => paths.requests(northmere) },
  { route: `${I}/requests`, when: 'with nothing found', who: [lead], at: ({ northmere }) => `${paths.requests(northmere)}?state=DRAFT&overdue=yes` },
  { route: `${I}/requests`, when: 'with none yet', who: [lead], at: ({ setUp }) => paths.requests(setUp) },
  { route: `${I}/requests/new`, who: [lead, contributor], at: ({ northmere }) => paths.newRequest(northmere) },
  { route: `${I}/requests/new`, when: 'after mistakes', who: [lead], at: ({ northmere }) => paths.newRequest(northmere), first: press('Send the request') },
  { route: `${I}/requests/our-agency`, who: [coordinator, contributor, lead], at: ({ northmere }) => paths.agencyWork(northmere) },
  { route: `${I}/requests/:requestId`, who: [lead, contributor, coordinator], at: ({ northmere, returned }) => paths.request(northmere, returned) },
  { route: `${I}/requests/:requestId`, when: 'just read', who: [contributor], at: ({ northmere, acknowledged }) => paths.request(northmere, acknowledged) },
  { route: `${I}/requests/:requestId`, when: 'answered', who: [inspector], at: ({ northmere, answered }) => paths.request(northmere, answered) },
  { route: `${I}/requests/:requestId`, when: 'a draft', who: [lead], at: ({ northmere, draftRequest }) => paths.request(northmere, draftRequest) },
  { route: `${I}/requests/:requestId`, when: 'that is not theirs to see', who: [board], at: ({ northmere, returned }) => paths.request(northmere, returned) },
  { route: `${I}/requests/:requestId/reuse/:originId`, who: [contributor, lead], at: ({ northmere, acknowledged, reusable }) => `${paths.request(northmere, acknowledged)}/reuse/${reusable}` },
  { route: `${I}/requests/:requestId/reuse/:originId`, when: 'that names a child', who: [contributor], at: ({ northmere, acknowledged, namingChild }) => `${paths.request(northmere, acknowledged)}/reuse/${namingChild}` },
  { route: `${I}/requests/:requestId/edit`, who: [inspector], at: ({ northmere, draftRequest }) => `${paths.request(northmere, draftRequest)}/edit` },
  { route: `${I}/requests/:requestId/attach`, who: [contributor], at: ({ northmere, returned }) => `${paths.request(northmere, returned)}/attach` },
  { route: `${I}/requests/:requestId/evidence`, who: [contributor], at: ({ northmere, returned }) => `${paths.request(northmere, returned)}/evidence` },
  { route: `${I}/requests/:requestId/:action`, who: [contributor], at: ({ northmere, returned }) => `${paths.request(northmere, returned)}/answer` },
  { route: `${I}/requests/:requestId/:action`, when: 'back to the agency, without a reason', who: [inspector], at: ({ northmere, answered }) => `${paths.request(northmere, answered)}/return`, first: press('Return it') },
  { route: `${I}/requests/:requestId/:action`, when: 'that cannot be done', who: [coordinator], at: ({ northmere, returned }) => `${paths.request(northmere, returned)}/return` },
];

const ofSearch: readonly Screen[] = [
  { route: `${I}/search`, who: [lead, board], at: ({ northmere }) => paths.search(northmere) },
  { route: `${I}/search`, when: 'with things found', who: [lead, contributor, observer], at: ({ northmere }) => paths.search(northmere, 'strategy discussion') },
  { route: `${I}/search`, when: 'with nothing found', who: [inspector], at: ({ northmere }) => `${paths.search(northmere, 'zzz')}&kind=DATA` },
  { route: `${I}/search`, when: 'with a word misspelled', who: [lead], at: ({ northmere }) => paths.search(northmere, 'stratgy discussion') },
  { route: `${I}/search`, when: 'with its filters open on a phone', who: [contributor], at: ({ northmere }) => `${paths.search(northmere, 'children')}&kind=DATA`, onPhone: press('Show filters') },
];

const ofNarrative: readonly Screen[] = [
  { route: `${I}/narrative`, who: [contributor, board, observer], at: ({ northmere }) => paths.narrative(northmere) },
  { route: `${I}/narrative`, when: 'published', who: [lead, board], at: ({ eastholme }) => paths.narrative(eastholme) },
  { route: `${I}/narrative/checks`, who: [lead, inspector, contributor, board], at: ({ northmere }) => paths.narrativeChecks(northmere) },
  { route: `${I}/narrative/checks`, when: 'with what was answered', who: [lead], at: ({ northmere }) => paths.narrativeChecks(northmere), first: (page) => page.getByLabel('Show what was answered as well').check() },
  { route: `${I}/narrative/:sectionId`, when: 'with how it stands unfolded', who: [lead], at: ({ northmere, section }) => paths.narrativeSection(northmere, section), first: unfold(/to look at$|Nothing to look at/) },
  { route: `${I}/narrative/:sectionId`, when: 'with words looked for', who: [lead], at: ({ northmere, section }) => paths.narrativeSection(northmere, section), first: press('Find and replace') },
  { route: `${I}/narrative/:sectionId`, when: 'in full screen, with its shortcuts', who: [lead], at: ({ northmere, section }) => paths.narrativeSection(northmere, section), first: async (page) => { await press('Full screen')(page); await unfold('Keyboard shortcuts')(page); } },
  { route: `${I}/narrative/history`, who: [lead, contributor], at: ({ northmere }) => paths.narrativeHistory(northmere) },
  { route: `${I}/narrative/history`, when: 'of one section', who: [inspector], at: ({ northmere, section }) => paths.narrativeHistory(northmere, section) },
  { route: `${I}/narrative/history/compare`, who: [lead], at: ({ northmere, version }) => paths.compareNarrative(northmere, version, 'now') },
  { route: `${I}/narrative/history/:versionId`, who: [lead], at: ({ northmere, version }) => paths.narrativeVersion(northmere, version), first: press('Show who wrote what') },
  { route: `${I}/narrative/history/:versionId`, when: 'that went out', who: [lead], at: ({ eastholme, frozenVersion }) => paths.narrativeVersion(eastholme, frozenVersion) },
  { route: `${I}/narrative/history/:versionId/name`, who: [inspector], at: ({ northmere, version }) => paths.nameNarrativeVersion(northmere, version) },
  { route: `${I}/narrative/history/:versionId/freeze`, who: [lead], at: ({ northmere, version }) => paths.freezeNarrativeVersion(northmere, version), first: press('Freeze this version') },
  { route: `${I}/narrative/history/:versionId/restore`, who: [lead], at: ({ northmere, version }) => paths.restoreNarrativeVersion(northmere, version), first: press('Restore this section') },
  { route: `${I}/narrative/:sectionId`, who: [lead, inspector], at: ({ northmere, section }) => paths.narrativeSection(northmere, section) },
  { route: `${I}/narrative/:sectionId`, when: 'still empty', who: [lead], at: ({ northmere, emptySection }) => paths.narrativeSection(northmere, emptySection) },
  { route: `${I}/narrative/:sectionId`, when: 'citing', who: [lead], at: ({ northmere, section }) => paths.narrativeSection(northmere, section), first: press('Cite evidence') },
  { route: `${I}/narrative/:sectionId`, when: 'with the sections in front on a phone', who: [inspector], at: ({ northmere, section }) => paths.narrativeSection(northmere, section), onPhone: press('Sections') },
  { route: `${I}/narrative/:sectionId`, when: 'with the evidence in front on a phone', who: [inspector], at: ({ northmere, section }) => paths.narrativeSection(northmere, section), onPhone: press('Evidence and comments') },
  { route: `${I}/narrative/:sectionId`, when: 'with its comments', who: [inspector], at: ({ northmere, section }) => paths.narrativeSection(northmere, section), first: showComments, onPhone: press('Evidence and comments') },
  { route: `${I}/narrative/:sectionId`, when: 'with its moderation', who: [inspector], at: ({ northmere, section }) => paths.narrativeSection(northmere, section), first: showModeration, onPhone: press('Evidence and comments') },
  { route: `${I}/narrative/:sectionId`, when: 'with its guide', who: [lead], at: ({ northmere, section }) => paths.narrativeSection(northmere, section), first: press('What it asks') },
  { route: `${I}/narrative/moderation`, who: [lead, inspector, contributor], at: ({ northmere }) => paths.moderation(northmere) },
  { route: `${I}/narrative/moderation`, when: 'with every statement', who: [inspector], at: ({ northmere }) => `${paths.moderation(northmere)}?show=all` },
  { route: `${I}/narrative/proposals`, who: [contributor, board], at: ({ northmere }) => paths.proposals(northmere) },
  { route: `${I}/narrative/proposals`, when: 'of every agency', who: [lead], at: ({ eastholme }) => `${paths.proposals(eastholme)}?show=all` },
  { route: `${I}/narrative/proposals`, when: 'with some to decide', who: [lead, coordinator], at: ({ southbeck }) => paths.proposals(southbeck) },
  { route: `${I}/narrative/proposals/:proposalId`, when: 'to decide', who: [lead, coordinator], at: ({ southbeck, toDecide }) => paths.proposal(southbeck, toDecide) },
  { route: `${I}/narrative/proposals/new`, when: 'in another phase', who: [contributor], at: ({ northmere, section, statement }) => paths.proposeWording(northmere, { section, statement }) },
  { route: `${I}/narrative/proposals/:proposalId`, when: 'accepted', who: [lead], at: ({ eastholme, accepted }) => paths.proposal(eastholme, accepted) },
  { route: `${I}/narrative/proposals/:proposalId`, when: 'never decided', who: [inspector], at: ({ eastholme, undecided }) => paths.proposal(eastholme, undecided) },
  { route: `${I}/narrative/comments`, who: [inspector, contributor, board], at: ({ northmere }) => paths.comments(northmere) },
  { route: `${I}/narrative/comments`, when: 'with none of mine', who: [inspector], at: ({ northmere }) => `${paths.comments(northmere)}?show=mine` },
  { route: `${I}/narrative/comments`, when: 'on one statement', who: [lead], at: ({ northmere, section, statement }) => paths.commentOn(northmere, { section, statement }) },
  { route: `${I}/narrative/:sectionId`, when: 'that is not there', who: [inspector], at: ({ northmere }) => paths.narrativeSection(northmere, nowhere) },
  { route: `${I}/report`, who: [lead, contributor, board, observer], at: ({ northmere }) => paths.report(northmere) },
  { route: `${I}/report`, when: 'published, with the evidence of a statement', who: [lead, board], at: ({ eastholme }) => paths.report(eastholme), first: unfoldTheFirst },
  { route: `${I}/report`, when: 'one kind of statement', who: [board], at: ({ eastholme }) => paths.report(eastholme), first: pressLink(/^Strength/) },
];

export const screens: readonly Screen[] = [...ofService, ...ofInspection, ...ofEvidence, ...ofMatrix, ...ofLines, ...ofRequests, ...ofSearch, ...ofNarrative];
