import type { ErrorBody } from '@joint/shared';
import type { TestApp } from './test-app.ts';
import type { TestUser } from './test-user.ts';

/** What a server said to one request of an upload. */
export interface UploadAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Empty where it went well. */
  readonly text: string;
  /** The error as the product words it; null for an error of the protocol. */
  readonly error: ErrorBody | null;
  /** What the error says of the file. */
  readonly fault: string | undefined;
}

type Who = Pick<TestUser, 'cookie'> | null;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

async function send(app: Pick<TestApp, 'address'>, who: Who, method: string, path: string, headers: Record<string, string>, body?: BodyInit): Promise<UploadAnswer> {
  const response = await fetch(new URL(path, app.address), { method, headers: { 'Tus-Resumable': '1.0.0', ...(who && { Cookie: who.cookie }), ...headers }, ...(body !== undefined && { body }) });
  const text = await response.text();
  const error = text.startsWith('{') ? (JSON.parse(text) as ErrorBody) : null;
  return { status: response.status, headers: response.headers, text, error, fault: error?.fields?.find(({ field }) => field === 'file')?.message };
}

/** Begins an upload; the answer's Location leads to it. */
export const beginUpload = (app: Pick<TestApp, 'address'>, who: Who, { evidenceId, name, size }: { evidenceId: string; name: string; size: number }, headers: Record<string, string> = {}): Promise<UploadAnswer> =>
  send(app, who, 'POST', '/uploads', { 'Upload-Length': String(size), 'Upload-Metadata': `filename ${base64(name)},evidenceId ${base64(evidenceId)}`, ...headers });

export const locationOf = ({ headers, status, text }: UploadAnswer): string => {
  const location = headers.get('Location');
  if (!location) throw new Error(`no upload was begun: ${status} ${text}`);
  return location;
};
export const fileIdOf = (location: string): string => location.slice(location.lastIndexOf('/') + 1);

/** Sends bytes from a position on. */
export const sendBytes = (app: Pick<TestApp, 'address'>, who: Who, location: string, offset: number, bytes: Buffer, headers: Record<string, string> = {}): Promise<UploadAnswer> =>
  send(app, who, 'PATCH', location, { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset), ...headers }, new Uint8Array(bytes));
export const askUpload = (app: Pick<TestApp, 'address'>, who: Who, location: string): Promise<UploadAnswer> => send(app, who, 'HEAD', location, {});
export const cancelUpload = (app: Pick<TestApp, 'address'>, who: Who, location: string, headers: Record<string, string> = {}): Promise<UploadAnswer> => send(app, who, 'DELETE', location, headers);

/** Begins an upload and sends all of it; the last answer, and the file's id. */
export async function uploadWhole(app: TestApp, who: Who, evidenceId: string, { name, bytes }: { name: string; bytes: Buffer }): Promise<UploadAnswer & { fileId: string }> {
  const location = locationOf(await beginUpload(app, who, { evidenceId, name, size: bytes.length }));
  return { ...(await sendBytes(app, who, location, 0, bytes)), fileId: fileIdOf(location) };
}

export const shownOfFile = 'id name size mediaType sha256 status scan isOpen isHeld textStatus attachedAt removedAt addedBy { id } removedBy { id }';
export const attach = (app: TestApp, who: Who, fileId: string) => app.graph(who, `mutation ($input: AttachFileInput!) { attachFile(input: $input) { ${shownOfFile} } }`, { input: { fileId } });
export const removeFile = (app: TestApp, who: Who, fileId: string) => app.graph(who, `mutation ($input: RemoveFileInput!) { removeFile(input: $input) { ${shownOfFile} } }`, { input: { fileId } });
export const findings = 'findings { kind count places { place masked } reason answeredBy { id } }';
/** Says of each kind, with its number, why it may stay. */
export const answerFindings = (app: TestApp, who: Who, fileId: string, answers: readonly object[]) =>
  app.graph(who, `mutation ($input: AnswerFileFindingsInput!) { answerFileFindings(input: $input) { ${shownOfFile} ${findings} } }`, { input: { fileId, answers } });
export const filesOf = async (app: TestApp, who: Who, evidenceId: string) =>
  (await app.graph(who, `query ($id: ID!) { evidence(id: $id) { files { ${shownOfFile} ${findings} } unfinishedUploads { id name size } } }`, { id: evidenceId })).data.evidence;
export const download = (app: TestApp, who: Who, fileId: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(`${app.address}/files/${fileId}`, { method, headers: { ...(who && { Cookie: who.cookie }), ...headers } });
