import type { ErrorBody } from '@joint/shared';
import { toErrorBody } from '../../platform/errors.ts';
import type { EvidenceContent, EvidencePiece, EvidenceServer } from '../evidence/index.ts';
import { contentOfPiece, sameContent } from '../evidence/index.ts';
import { contentOf, type Note } from './note.ts';

/** What became of a note: what the server holds now, or why it would not have it. */
export type Sent = Pick<Note, 'sent' | 'problem'>;

/** After these it may be tried again as it is; everything else is for the writer to answer. */
const passing = new Set<ErrorBody['code']>(['UNAVAILABLE', 'INTERNAL', 'TOO_MANY_REQUESTS', 'UNAUTHENTICATED']);

const held = (piece: EvidencePiece): Sent => ({ sent: { version: piece.version, content: contentOfPiece(piece), at: new Date().toISOString() }, problem: null });
const changedElsewhere: ErrorBody = { code: 'CONFLICT', message: 'The draft was changed on the server', remedy: 'Compare both and save the one that should stand' };

/**
 * Makes the server's draft say what the note says. Sent again after an answer that was lost, it adds nothing twice.
 * @throws whatever may pass by itself: no network, no session, too much at once
 */
export async function sendNote(server: EvidenceServer, note: Note): Promise<Sent> {
  try {
    return note.sent ? await revise(server, note, note.sent) : await contribute(server, note);
  } catch (error) {
    const problem = toErrorBody(error);
    if (passing.has(problem.code)) throw error;
    return { sent: note.sent, problem };
  }
}

async function contribute(server: EvidenceServer, note: Note): Promise<Sent> {
  const content = contentOf(note, null);
  const { id, inspectionId } = note;
  try {
    const piece = await server.contribute({ ...content, id, inspectionId, submit: false, screening: [] });
    return isThere(piece, content) ? held(piece) : await onTop(server, note, piece);
  } catch (error) {
    if (toErrorBody(error).code !== 'CONFLICT') throw error;
    return onTop(server, note, await server.current(id));
  }
}

async function revise(server: EvidenceServer, note: Note, { version, content: there }: NonNullable<Note['sent']>): Promise<Sent> {
  const content = contentOf(note, there);
  try {
    return held(await server.revise({ ...content, evidenceId: note.id, expectedVersion: version, submit: false, screening: [] }));
  } catch (error) {
    if (toErrorBody(error).code !== 'CONFLICT') throw error;
    const piece = await server.current(note.id);
    if (isThere(piece, contentOf(note, contentOfPiece(piece)))) return held(piece);
    // Criteria or dates may be filled in elsewhere; other words than were sent from here are for the writer to compare.
    if (piece.title !== there.title || piece.body !== there.body) return { sent: note.sent, problem: changedElsewhere };
    return onTop(server, note, piece);
  }
}

/** An earlier try of this very note arrived, and only its answer was lost; or other fields were filled in meanwhile. */
async function onTop(server: EvidenceServer, note: Note, piece: EvidencePiece): Promise<Sent> {
  if (piece.status !== 'DRAFT') return { sent: note.sent, problem: changedElsewhere };
  const content = contentOf(note, contentOfPiece(piece));
  return held(await server.revise({ ...content, evidenceId: note.id, expectedVersion: piece.version, submit: false, screening: [] }));
}

const isThere = (piece: EvidencePiece, content: EvidenceContent): boolean => piece.status === 'DRAFT' && sameContent(contentOfPiece(piece), content);
