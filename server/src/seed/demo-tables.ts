import type { DemoEvidence } from '../../../prisma/seed/types.ts';
import type { Features } from '../features.ts';
import type { Viewer } from '../platform/viewer.ts';

/** Imports the table of a piece of evidence, as its author would. */
export async function seedTable({ datasets }: Features, author: Viewer, evidenceId: string, { name, csv, source, units = {}, roles = {} }: NonNullable<DemoEvidence['table']>): Promise<void> {
  await datasets.put(author, evidenceId, { name, source, bytes: Buffer.from(csv), columns: (read) => read.map((column) => ({ ...column, unit: units[column.key] ?? '', role: roles[column.key] ?? null })) });
}
