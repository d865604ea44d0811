import type { ErrorBody, EvidenceScreeningAnswer, FieldFault } from '@joint/shared';
import { contributeEvidenceInput, reviseEvidenceInput } from '@joint/shared';
import { toErrorBody, toFaults } from '../../../platform/errors.ts';
import { faultsOf } from '../../../ui/index.ts';
import type { EvidencePiece } from '../feed/evidence-piece.ts';
import type { Questions } from '../check/questions.ts';
import type { EvidenceContent } from './form-values.ts';
import { contentOf, sameContent, toFormFaults, toInput } from './form-values.ts';
import type { KeptForm } from './kept-forms.ts';

export type Outcome =
  /** On the server, as `piece` says. */
  | { readonly is: 'saved'; readonly piece: EvidencePiece }
  /** The server holds something else that was not made by this form: both are shown. */
  | { readonly is: 'conflict'; readonly theirs: EvidencePiece }
  /** Nothing was sent: these must be answered first. */
  | { readonly is: 'asks'; readonly questions: Questions }
  /** Not saved. `sent` is what the server may hold all the same, because its answer did not arrive. */
  | { readonly is: 'not-saved'; readonly faults: readonly FieldFault[]; readonly sent: EvidenceContent | null };

/** Minutes that are left out stay as they are. */
type Parsed = EvidenceContent & { readonly submit: boolean; readonly minutes?: number | null; readonly screening: EvidenceScreeningAnswer[] };

/** What the server can be asked; errors are thrown. */
export interface EvidenceServer {
  readonly contribute: (input: Parsed & { readonly id: string; readonly inspectionId: string }) => Promise<EvidencePiece>;
  readonly revise: (input: Parsed & { readonly evidenceId: string; readonly expectedVersion: number }) => Promise<EvidencePiece>;
  readonly current: (evidenceId: string) => Promise<EvidencePiece>;
}

/** After these nobody knows whether it was saved. */
const isUnsure = ({ code }: ErrorBody): boolean => code === 'UNAVAILABLE' || code === 'INTERNAL';

/** What must be asked about a contribution that has no faults; null when it can be sent. */
export type Asking = (content: EvidenceContent) => Questions | null;

/** How a form is sent: with questions still to ask, or with the answers to them. */
export interface Manner {
  readonly asking?: Asking;
  readonly screening?: readonly EvidenceScreeningAnswer[];
}

async function attempt(sent: EvidenceContent, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    return { is: 'not-saved', faults: toFaults(error), sent: isUnsure(toErrorBody(error)) ? sent : null };
  }
}

/** Whether the server already holds what is being sent, as after an answer that was lost. */
const isThere = (piece: EvidencePiece, content: EvidenceContent, submit: boolean): boolean =>
  sameContent(contentOf(piece), content) && (!submit || piece.status === 'SUBMITTED' || piece.awaitingReleaseSince !== null);

/** What the server holds goes back to this very form: an earlier try arrived after all, and only its answer was lost. */
const isOurs = (piece: EvidencePiece, { sent }: KeptForm, content: EvidenceContent): boolean =>
  piece.status !== 'WITHDRAWN' && [...sent, content].some((earlier) => sameContent(contentOf(piece), earlier));

/** The piece that was made, or the one that an earlier try made and that says something else. */
async function orCurrent(server: EvidenceServer, id: string, made: Promise<EvidencePiece>): Promise<EvidencePiece> {
  try {
    return await made;
  } catch (error) {
    if (toErrorBody(error).code !== 'CONFLICT') throw error;
    return server.current(id);
  }
}

/** Sends a new contribution; sending it again adds nothing twice, and what was typed since an unanswered try is saved on top of it. */
export function sendNew(server: EvidenceServer, inspectionId: string, form: KeptForm, submit: boolean, { asking, screening: answers = [] }: Manner = {}): Promise<Outcome> {
  const parsed = contributeEvidenceInput.safeParse({ ...toInput(form.values), inspectionId, id: form.evidenceId, submit, screening: answers });
  if (!parsed.success) return Promise.resolve({ is: 'not-saved', faults: toFormFaults(faultsOf(parsed.error), form.values.dates), sent: null });
  const { id, inspectionId: _, submit: __, screening, minutes = null, isDistressing, ...written } = parsed.data;
  const content = { ...written, isDistressing: isDistressing ?? false };
  const questions = asking?.(content);
  if (questions) return Promise.resolve({ is: 'asks', questions });
  return attempt(content, async () => {
    const piece = await orCurrent(server, id, server.contribute({ ...content, minutes, id, inspectionId, submit, screening }));
    if (isThere(piece, content, submit)) return { is: 'saved', piece };
    if (!isOurs(piece, form, content)) return { is: 'conflict', theirs: piece };
    return { is: 'saved', piece: await server.revise({ ...content, minutes, screening, evidenceId: id, expectedVersion: piece.version, submit: submit || piece.status === 'SUBMITTED' }) };
  });
}

/** Sends a change of the version that the form began from. */
export function sendChange(server: EvidenceServer, form: KeptForm, expectedVersion: number, submit: boolean, { asking, screening: answers = [] }: Manner = {}): Promise<Outcome> {
  const parsed = reviseEvidenceInput.safeParse({ ...toInput(form.values), evidenceId: form.evidenceId, expectedVersion, submit, screening: answers });
  if (!parsed.success) return Promise.resolve({ is: 'not-saved', faults: toFormFaults(faultsOf(parsed.error), form.values.dates), sent: null });
  const { evidenceId, expectedVersion: _, submit: __, screening, minutes = null, isDistressing, ...written } = parsed.data;
  const content = { ...written, isDistressing: isDistressing ?? false };
  const questions = asking?.(content);
  if (questions) return Promise.resolve({ is: 'asks', questions });
  return attempt(content, async () => {
    try {
      return { is: 'saved', piece: await server.revise({ ...content, minutes, evidenceId, expectedVersion, submit, screening }) };
    } catch (error) {
      if (toErrorBody(error).code !== 'CONFLICT') throw error;
      const theirs = await server.current(evidenceId);
      if (isThere(theirs, content, submit)) return { is: 'saved', piece: theirs };
      if (!isOurs(theirs, form, content)) return { is: 'conflict', theirs };
      return { is: 'saved', piece: await server.revise({ ...content, minutes, screening, evidenceId, expectedVersion: theirs.version, submit: submit || theirs.status === 'SUBMITTED' }) };
    }
  });
}
