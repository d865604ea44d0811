import type { DatasetReading } from '@joint/shared';
import { sendAndListen } from './server-lines.ts';

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

/** Sends a table and has it read; throws what the server says against it. */
export async function readTable({ id, evidenceId, name, bytes, sheet }: TableToRead, tell: (progress: ReadingProgress) => void): Promise<void> {
  const url = `/datasets/drafts?${new URLSearchParams({ id, evidenceId, name, ...(sheet !== null && { sheet }) })}`;
  await sendAndListen<DatasetReading>({ url, type: 'application/octet-stream', body: bytes, onSent: (sent) => tell({ sent }) }, (line) => {
    if ('rows' in line) tell({ rows: line.rows });
  });
}
