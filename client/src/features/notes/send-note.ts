import type { ErrorBody } from '@joint/shared';
import { toErrorBody } from '../../platform/errors.ts';
import type { EvidenceContent, EvidencePiece, EvidenceServer } from '../evidence/index.ts';
import { contentOfPiece, sameContent } from '../evidence/index.ts';
import { contentOf, isOwn, type Note } from './note.ts';

/** What became of a note: what the server holds now, or why it would not have it. */
export type Sent = Pick<Note, 'sent' | 'problem' | 'tried'>;

/** After these it may be tried again as it is; everything else is for the writer to answer. */
const passing = new Set<ErrorBody['code']>(['UNAVAILABLE', 'INTERNAL', 'TOO_MANY_REQUESTS', 'UNAUTHENTICATED']);

const held = (piece: EvidencePiece): Sent => ({ sent: { version: piece.version, content: contentOfPiece(piece), at: new Date().toISOString() }, tried: [], problem: null });
const changedElsewhere: ErrorBody = { code: 'CONFLICT', message: 'The draft was changed on the server', remedy: 'Compare both and save the one that should stand' };

/**
 * Makes the server's draft say what the note says. Sent again after an answer that was lost, it adds nothing twice.
 * @param note as it goes out (`goingOut`)
 * @throws whatever may pass by itself: no network, no session, too much at once
 */
export async function sendNote(server: EvidenceServer, note: Note): Promise<Sent> {
  try {
    return note.sent ? await revise(server, note, note.sent) : await contribute(server, note);
  } catch (error) {
    const problem = toErrorBody(error);
    if (passing.has(problem.code)) throw error;
    return { ...(note.tried && { tried: note.tried }), sent: note.sent, problem };
  }
}

async function contribute(server: EvidenceServer, note: Note): Promise<Sent> {
  const { id, inspectionId } = note;
  return settle(server, note, await server.contribute({ ...contentOf(note, null), id, inspectionId, submit: false, screening: [] }).catch(currentOnConflict(server, id)));
}

async function revise(server: EvidenceServer, note: Note, { version, content }: { readonly version: number; readonly content: EvidenceContent }): Promise<Sent> {
  try {
    return held(await server.revise({ ...contentOf(note, content), evidenceId: note.id, expectedVersion: version, submit: false, screening: [] }));
  } catch (error) {
    return settle(server, note, await currentOnConflict(server, note.id)(error));
  }
}

/** What stands there, where it stood in the way of what was sent. */
const currentOnConflict = (server: EvidenceServer, id: string) => async (error: unknown): Promise<EvidencePiece> => {
  if (toErrorBody(error).code !== 'CONFLICT') throw error;
  return server.current(id);
};

/**
 * Done where the draft says what the note says. Where it says what the note once said, an earlier try arrived and only its answer was
 * lost, or arrives this moment: the note goes on top, with criteria and dates that were filled in elsewhere. Other words are for the
 * writer to compare.
 */
async function settle(server: EvidenceServer, note: Note, piece: EvidencePiece): Promise<Sent> {
  const there = contentOfPiece(piece);
  if (piece.status === 'DRAFT' && sameContent(there, contentOf(note, there))) return held(piece);
  if (piece.status !== 'DRAFT' || !isOwn(note, there)) return { ...(note.tried && { tried: note.tried }), sent: note.sent, problem: changedElsewhere };
  return revise(server, note, { version: piece.version, content: there });
}
