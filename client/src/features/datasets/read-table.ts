import type { DatasetReading, ErrorBody } from '@joint/shared';
import { throwable } from '../../platform/errors.ts';

/** How far it is: sent, from 0 to 1, until the server reads; then rows. */
export type ReadingProgress = { readonly sent: number } | { readonly rows: number };

export interface TableToRead {
  /** Of the draft that comes of it; made here. */
  readonly id: string;
  readonly evidenceId: string;
  readonly name: string;
  readonly bytes: Blob;
  readonly sheet: string | null;
}

const unreachable: ErrorBody = { code: 'UNAVAILABLE', message: 'The service cannot be reached', remedy: 'Check your connection, then try again. What you entered is still here.' };

/** The last whole line of what came so far. */
function lastLine(text: string): DatasetReading | null {
  const line = text.slice(0, text.lastIndexOf('\n')).split('\n').at(-1);
  return line ? (JSON.parse(line) as DatasetReading) : null;
}

/** Sends a table and has it read; throws what the server says against it. An XMLHttpRequest, as fetch does not tell how much is sent. */
export function readTable({ id, evidenceId, name, bytes, sheet }: TableToRead, tell: (progress: ReadingProgress) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/datasets/drafts?${new URLSearchParams({ id, evidenceId, name, ...(sheet !== null && { sheet }) })}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => tell({ sent: total > 0 ? loaded / total : 0 }));
    request.addEventListener('progress', () => {
      const line = request.status === 200 ? lastLine(request.responseText) : null;
      if (line && 'rows' in line) tell({ rows: line.rows });
    });
    request.addEventListener('error', () => reject(throwable(unreachable)));
    request.addEventListener('load', () => {
      try {
        const said = request.status === 200 ? lastLine(request.responseText) : { error: JSON.parse(request.responseText) as unknown };
        if (said && 'draftId' in said) resolve();
        else reject(throwable(said && 'error' in said ? (said.error as ErrorBody) : unreachable));
      } catch {
        reject(throwable(unreachable));
      }
    });
    request.send(bytes);
  });
}
