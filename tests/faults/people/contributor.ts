import { randomUUID } from 'node:crypto';
import { keepForm, keptForm, forgetForm, type FormPlace, type KeptForm } from '../../../client/src/features/evidence/form/kept-forms.ts';
import { sameContent, toForm, type EvidenceContent } from '../../../client/src/features/evidence/form/form-values.ts';
import { sendChange, sendNew, type Outcome } from '../../../client/src/features/evidence/form/send-evidence.ts';
import type { EvidencePiece } from '../../../client/src/features/evidence/feed/evidence-piece.ts';
import { evidenceVisibilities } from '@joint/shared';
import type { Person } from '../../support/inspection-at-work.ts';
import { count } from '../check/ledger.ts';
import { material } from '../support/material.ts';
import type { Random } from '../support/random.ts';
import { sleep, untilDone } from '../support/waiting.ts';
import type { Line } from '../place/line.ts';
import { openAsk, openEvidenceServer, type PromisingServer } from './evidence-server.ts';
import type { Part, Stage } from './stage.ts';

/** One who fills in forms: drafts, submits, changes and withdraws, with the forms of the pages and what they keep on the device. */
export async function contributor(stage: Stage, person: Person, random: Random): Promise<Part> {
  const line = await stage.line(random.of('line'));
  const server = openEvidenceServer(openAsk(() => line.origin, person.cookie), stage.ledger);
  const pieces = random.between(1, 2);
  return async () => {
    for (let piece = 0; piece < pieces; piece += 1) await onePiece(stage, { person, random, line, server });
    line.close();
  };
}

interface At {
  readonly person: Person;
  readonly random: Random;
  readonly line: Line;
  readonly server: PromisingServer;
}

async function onePiece(stage: Stage, at: At): Promise<void> {
  const { random, server } = at;
  const { ledger, inspection } = stage;
  const evidenceId = randomUUID();
  let submit = random.chance(0.5);
  let piece = await fillIn(stage, at, { evidenceId, values: toForm(contentFor(stage, random)), base: null, sent: [], keptAt: '' }, submit);
  for (let changes = random.between(0, 2); changes > 0; changes -= 1) {
    submit = submit || random.chance(0.4);
    const base = { version: piece.version, content: contentFor(stage, random) };
    piece = await fillIn(stage, at, { evidenceId, values: toForm(base.content), base, sent: [], keptAt: '' }, submit);
  }
  if (submit && random.chance(0.25)) {
    const reason = 'A newer count took its place.';
    const { version } = piece;
    strikeSoon(stage, at);
    piece = await untilDone('withdrawing evidence', () => server.withdraw({ evidenceId, expectedVersion: version, reason }));
    count(ledger.actions, 'withdrawn');
    ledger.wanted.set(evidenceId, { ...(ledger.wanted.get(evidenceId) ?? missing()), status: 'WITHDRAWN' });
    if (piece.withdrawnReason !== reason) ledger.complaints.push(`evidence ${evidenceId} of ${inspection.id} was withdrawn for another reason`);
  }
}
const missing = (): never => { throw new Error('nothing was wanted yet'); };

/** Of one form by its own line; after that only what strikes everybody still keeps it from being saved. */
const mostStrikes = 3;

/** Types a form and sends it until it is saved, whatever happens on the way: the answer lost, the page loaded again, words changed meanwhile. */
async function fillIn({ ledger, inspection }: Stage, at: At, start: KeptForm, submit: boolean): Promise<EvidencePiece> {
  const { person, random, server } = at;
  const place: FormPlace = { userId: person.viewer.userId, inspectionId: inspection.id, form: start.base ? 'edit' : 'new' };
  const { evidenceId } = start;
  let form = start;
  const keep = (change: Partial<KeptForm>): void => {
    form = { ...form, ...change, keptAt: new Date().toISOString() };
    keepForm(place, form);
  };
  keep({});
  let tries = 0;
  const piece = await untilDone('saving a form', async () => {
    await sleep(random.between(10, 120));
    tries += 1;
    if (tries <= mostStrikes) strikeSoon({ ledger }, at);
    const outcome: Outcome = form.base ? await sendChange(server, form, form.base.version, submit) : await sendNew(server, inspection.id, form, submit);
    if (outcome.is === 'saved') return outcome.piece;
    if (outcome.is === 'conflict') {
      // Both are shown, and the writer lets what is in the form stand.
      count(ledger.actions, 'compared with what an unanswered try had left');
      keep({ base: { version: outcome.theirs.version, content: form.base?.content ?? toContent(form) } });
      return undefined;
    }
    if (outcome.is === 'asks') throw new Error('the form asks');
    const [fault] = outcome.faults;
    if (outcome.sent) keep({ sent: [...form.sent, outcome.sent] });
    else if (!/too many|sign in/i.test(fault?.message ?? '')) ledger.complaints.push(`a form was refused: ${fault?.field} ${fault?.message}`);
    if (tries > mostStrikes) return undefined;
    if (random.chance(0.3)) {
      count(ledger.faults, 'reload');
      form = keptForm(place, evidenceId) ?? form;
    }
    if (random.chance(0.3)) keep({ values: { ...form.values, body: `${form.values.body} ${material.words(random)}` } });
    return undefined;
  });
  forgetForm(place, evidenceId);
  count(ledger.actions, start.base ? 'changed' : submit ? 'submitted' : 'drafted');
  const content = toContent(form);
  ledger.wanted.set(evidenceId, { evidenceId, status: submit ? 'SUBMITTED' : 'DRAFT', content });
  if (!sameContent(content, { ...piece, criterionIds: piece.criterionIds })) ledger.complaints.push(`a form was told that it is saved, and ${evidenceId} says something else`);
  return piece;
}

/** Perhaps: the answer to what is sent next is lost, or its connection breaks at some byte. */
function strikeSoon({ ledger }: Pick<Stage, 'ledger'>, { random, line }: At): void {
  const fate = random.next();
  if (fate < 0.25) {
    count(ledger.faults, 'answer lost');
    line.loseNextAnswer();
  } else if (fate < 0.4) {
    count(ledger.faults, 'request cut');
    line.cutAfter(random.between(1, 3_000));
  } else if (fate < 0.5) {
    count(ledger.faults, 'connection reset');
    setTimeout(line.cut, random.between(1, 25));
  }
}

const contentFor = ({ inspection }: Stage, random: Random): EvidenceContent => {
  const day = `2026-05-${String(random.between(1, 28)).padStart(2, '0')}`;
  return {
    kind: random.pick(['OBSERVATION', 'DOCUMENT', 'SELF_EVALUATION'] as const), title: material.title(random), body: material.finding(random), criterionIds: [random.pick(inspection.criterionIds)],
    periodFrom: day, periodTo: day, visibility: random.pick(evidenceVisibilities), isDistressing: random.chance(0.1),
  };
};

const toContent = ({ values: { kind, title, body, criterionIds, day, visibility, isDistressing } }: KeptForm): EvidenceContent => {
  if (kind === '' || visibility === '') throw new Error('the form is not filled in');
  return { kind, title: title.trim(), body: body.trim(), criterionIds, periodFrom: day, periodTo: day, visibility, isDistressing };
};
