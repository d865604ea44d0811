import { randomUUID } from 'node:crypto';
import type { DatasetColumn, ErrorBody } from '@joint/shared';
import type { TestApp } from './test-app.ts';
import type { TestUser } from './test-user.ts';

type Who = Pick<TestUser, 'cookie'> | null;

export interface Reading {
  readonly id: string;
  readonly status: number;
  /** How far it was, as it was told. */
  readonly progress: readonly number[];
  readonly error: ErrorBody | null;
  /** What the error says of the file. */
  readonly fault: string | undefined;
}

/** Sends a table to be read, as a browser does. */
export async function readTable(app: Pick<TestApp, 'address'>, who: Who, evidenceId: string, { id = randomUUID(), name = 'figures.csv', bytes, sheet, headers = {} }: { id?: string; name?: string; bytes: Buffer | string; sheet?: string; headers?: Record<string, string> }): Promise<Reading> {
  const response = await fetch(`${app.address}/datasets/drafts?${new URLSearchParams({ id, evidenceId, name, ...(sheet !== undefined && { sheet }) })}`, {
    method: 'POST', body: new Uint8Array(Buffer.from(bytes)), headers: { 'Content-Type': 'application/octet-stream', ...(who && { Cookie: who.cookie }), ...headers },
  });
  const lines = (await response.text()).trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);
  const last = lines.at(-1) ?? {};
  const error = (response.status === 200 ? (last['error'] ?? null) : last) as ErrorBody | null;
  return { id, status: response.status, progress: lines.flatMap(({ rows }) => (typeof rows === 'number' ? [rows] : [])), error, fault: error?.fields?.find(({ field }) => field === 'file')?.message };
}

const columnFields = 'key name type unit period role';
export const draftOf = async (app: TestApp, who: TestUser, id: string) =>
  (await app.ask(who, `query ($id: ID!) { datasetDraft(id: $id) { id name sheet sheets headerRow rowCount notes columns { ${columnFields} } findings { column kind count first masked } sample { rowNo cells } } }`, { id })).datasetDraft;
export const checkDraft = (app: TestApp, who: TestUser | null, draftId: string, columns: readonly DatasetColumn[]) =>
  app.graph(who, 'query ($input: CheckDatasetInput!) { checkDataset(input: $input) { faultCount faults { address message } smallNumbers smallNumbersAt } }', { input: { draftId, columns } });
export const importDraft = (app: TestApp, who: TestUser | null, input: object) =>
  app.graph(who, 'mutation ($input: ImportDatasetInput!) { importDataset(input: $input) { id version rowCount isLatest smallNumbers columns { key name type } } }', { input: { source: 'Monthly return', replaces: 0, ...input } });
export const datasetOf = (app: TestApp, who: TestUser | null, evidenceId: string, version?: number) =>
  app.graph(who, `query ($evidenceId: ID!, $version: Int) { dataset(evidenceId: $evidenceId, version: $version) { version rowCount name source isLatest notes columns { ${columnFields} } rows { nodes { rowNo cells } pageInfo { endCursor hasNextPage } } } }`, { evidenceId, version });
/** What an answer says against each field. */
export const faultsOf = ({ errors }: { errors: readonly { extensions: { fields?: readonly { field: string; message: string }[] } }[] }) => errors.flatMap(({ extensions }) => extensions.fields ?? []);
export const removeTable = (app: TestApp, who: TestUser | null, evidenceId: string, { version = 1, reason = 'Sent in error' }: { version?: number; reason?: string } = {}) =>
  app.graph(who, 'mutation ($input: RemoveDatasetInput!) { removeDataset(input: $input) { id dataset { id } datasetRemoval { reason removedBy { name } } } }', { input: { evidenceId, version, reason } });
/** What of its tables a piece tells this person. */
export const tablesOf = async (app: TestApp, who: TestUser, evidenceId: string) =>
  (await app.ask(who, 'query ($id: ID!) { evidence(id: $id) { dataset { version } datasetRemoval { reason removedBy { name } } datasetVersions { version removal { reason } } datasetImport { rows of problem } } }', { id: evidenceId })).evidence;
