import type { ErrorCode } from '@joint/shared';
import type { EvidencePiece } from '../../evidence/index.ts';
import type { Note } from '../note.ts';

export const aNote = (change: Partial<Note> = {}): Note => ({
  id: 'n', userId: 'u', inspectionId: 'i', inspectionTitle: 'Northmere: front door', kind: 'INTERVIEW', title: 'Duty desk', body: 'Calls wait.', day: '2026-11-04',
  keptAt: '2026-11-04T10:00:00.000Z', sent: null, problem: null, ...change,
});

export const failure = (code: ErrorCode): Error => Object.assign(new Error(code), { code });

/** What the server holds of a note, and how it answers. */
export function fakeServer() {
  const pieces = new Map<string, EvidencePiece>();
  const asked: string[] = [];
  const failures: Error[] = [];
  let answersAreLost = 0;
  let before = (): void => undefined;
  const answer = (piece: EvidencePiece): EvidencePiece => {
    if (answersAreLost > 0) {
      answersAreLost -= 1;
      throw new TypeError('Failed to fetch');
    }
    return piece;
  };
  const ask = (what: string): void => {
    asked.push(what);
    const failure = failures.shift();
    if (failure) throw failure;
  };
  return {
    asked, pieces,
    failNext: (failure: Error) => void failures.push(failure),
    beforeNextRevision: (work: () => void) => { before = work; },
    loseAnswers: (count: number) => { answersAreLost = count; },
    contribute: async ({ id, submit, inspectionId: _, ...content }: { readonly id: string; readonly submit: boolean; readonly inspectionId: string }) => {
      ask('contribute');
      const there = pieces.get(id);
      const piece = there ?? ({ ...content, id, version: 1, status: submit ? 'SUBMITTED' : 'DRAFT' } as unknown as EvidencePiece);
      pieces.set(id, piece);
      return answer(piece);
    },
    revise: async ({ evidenceId, expectedVersion, submit: _, ...content }: { readonly evidenceId: string; readonly expectedVersion: number; readonly submit: boolean }) => {
      ask('revise');
      before();
      before = () => undefined;
      const there = pieces.get(evidenceId);
      if (there?.version !== expectedVersion) throw failure('CONFLICT');
      const piece = { ...there, ...content, version: expectedVersion + 1 };
      pieces.set(evidenceId, piece);
      return answer(piece);
    },
    current: async (id: string) => {
      ask('current');
      const piece = pieces.get(id);
      if (!piece) throw new Error('nothing there');
      return piece;
    },
  };
}
