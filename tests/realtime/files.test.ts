import { expect, test } from '@jest/globals';
import type { FileEventData } from '@joint/shared';
import { anEvidence } from '../support/factories/evidence.ts';
import { aFile, aFileLookedThrough } from '../support/factories/files.ts';
import { partsOfScene, type Part } from '../support/factories/inspection.ts';
import { pass } from '../support/fence.ts';
import { aText } from '../support/sample-files.ts';
import { watchedScene } from '../support/watchers.ts';

const watched = watchedScene();

const told = (part: Part, fileId: string): string[] => (watched.watchers.get(part)?.feed ?? []).filter(({ type, data }) => ['file.attached', 'file.removed'].includes(type) && (data as FileEventData).fileId === fileId).map(({ type }) => type);

test.each<[string, { visibility?: 'ALL_AGENCIES' | 'OWN_AGENCY_AND_INSPECTORS' | 'INSPECTORS_ONLY'; submit?: boolean }, readonly Part[]]>([
  ['every agency', { visibility: 'ALL_AGENCIES' }, partsOfScene.filter((part) => part !== 'board')],
  ['one agency and inspectors', { visibility: 'OWN_AGENCY_AND_INSPECTORS' }, ['lead', 'inspector', 'police', 'policeColleague', 'policeCoordinator']],
  ['inspectors only', { visibility: 'INSPECTORS_ONLY' }, ['lead', 'inspector', 'police']],
  ['a draft', { submit: false }, ['police', 'policeColleague', 'policeCoordinator']],
])('of evidence for %s a file is told to those who see it, attached and removed; nobody else gets a byte', async (what, wanted, to) => {
  const { app, scene, watchers } = watched;
  const { id: evidenceId } = await anEvidence(app, scene, scene.people.police, wanted);
  const file = await aFile(app, scene.people.police, evidenceId, aText('words', `marker-${what.replaceAll(' ', '-')}.txt`));
  await app.features.files.service.remove(scene.people.police.viewer, { fileId: file.id });
  await pass(app, scene, [...watchers.values()]);
  for (const part of partsOfScene) {
    expect([part, told(part, file.id)]).toEqual([part, to.includes(part) ? ['file.attached', 'file.removed'] : []]);
    if (!to.includes(part)) expect(watchers.get(part)?.frames.join('\n')).not.toContain(file.name);
  }
});

test('whoever was away catches up with it, by the rights they have now, and the activity says it in words', async () => {
  const { app, scene } = watched;
  const { id: evidenceId } = await anEvidence(app, scene, scene.people.police, { visibility: 'ALL_AGENCIES', title: 'Calls at night' });
  const { inspection: { head } } = await app.ask(scene.people.health, 'query ($id: ID!) { inspection(id: $id) { head } }', { id: scene.id });
  await aFile(app, scene.people.police, evidenceId, aText('words', 'calls.txt'));
  const late = await app.socket(scene.people.health);
  const joined = await late.join(scene.id, head);
  await pass(app, scene, [late]);
  expect(JSON.stringify([joined, late.feed])).toContain('calls.txt');
  const { inspection } = await app.ask(scene.people.lead, 'query ($id: ID!) { inspection(id: $id) { activity(first: 10) { nodes { summary } } } }', { id: scene.id });
  expect(inspection.activity.nodes.map(({ summary }) => summary)).toContain('attached “calls.txt” to “Calls at night”');
  // The log proves what it was without saying what it is called.
  const [row] = await app.sql<{ payload: object }>(`SELECT payload FROM inspection_event WHERE type = 'file.attached' ORDER BY at DESC LIMIT 1`);
  expect(Object.keys(row?.payload ?? {}).sort()).toEqual(['evidenceId', 'fileId', 'sha256', 'size']);
});

test('what was found in a file is told to whoever sees its evidence, live, without a word of what it is; nobody else hears of it', async () => {
  const { app, scene, watchers } = watched;
  const { id: evidenceId } = await anEvidence(app, scene, scene.people.police, { visibility: 'OWN_AGENCY_AND_INSPECTORS' });
  const file = await aFileLookedThrough(app, scene.people.police, evidenceId, aText('The nurse wrote 943 476 5919.', 'call-sheet.txt'));
  await app.features.files.service.answer(scene.people.police.viewer, { fileId: file.id, answers: [{ kind: 'NHS_NUMBER', count: 1, reason: 'NEEDED' }] });
  await pass(app, scene, [...watchers.values()]);
  for (const part of partsOfScene) {
    const heard = (watchers.get(part)?.feed ?? []).filter(({ data }) => (data as FileEventData).fileId === file.id).map(({ type }) => type);
    expect([part, heard]).toEqual([part, ['lead', 'inspector', 'police', 'policeColleague', 'policeCoordinator'].includes(part) ? ['file.attached', 'file.screened', 'file.answered'] : []]);
    expect(watchers.get(part)?.frames.join('\n')).not.toMatch(/NHS_NUMBER|5919|9••/);
  }
}, 60_000);
