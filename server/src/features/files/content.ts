import type { Readable } from 'node:stream';
import { endingOf, fileKindOf, fileKinds, fileKindsInWords, firstFound, type FileKind } from '@joint/shared';
import { fileTypeFromStream } from 'file-type';
import { faultOfArchive, type Bytes } from './archive.ts';

/** Names stand in lists, in the feed and in the log of a browser; words are joined by all sorts of signs in them. Null where nothing in it says who a child is. */
export function faultOfName(name: string): string | null {
  const found = firstFound(name.replace(/\.[^.]*$/, '').replace(/[_+]/g, ' '));
  return found && `The name “${name}” cannot be used: ${found.charAt(0).toLowerCase()}${found.slice(1)}. Give the file another name and choose it again`;
}

/** A file whose content is to be judged. */
export interface Content extends Bytes {
  readonly name: string;
}
export type Judged = { readonly kind: FileKind } | { readonly fault: string };

/** Most bytes read to tell what a file is; of most kinds it takes a few. Archives may name their kind late. */
const head = 64 * 1024 ** 2;
const textHead = 256 * 1024;

/** What a file is by its content, and why it may not be attached. The name only has to fit. */
export async function judge(content: Content): Promise<Judged> {
  const { name } = content;
  const found = await typeOf(content);
  const kind = found && fileKindOf(found.mediaType);
  if (!kind) return { fault: found ? `“${name}” is not a file that can be attached: its content is that of a .${found.ending} file. It must be a ${fileKindsInWords} file` : unknown(name) };
  const ending = endingOf(name);
  if (!kind.endings.includes(ending)) return { fault: `“${name}” is not what its name says: its content is ${kind.label}. Save it as ${kind.label}, with a name that ends in .${kind.endings[0]}` };
  const fault = isArchive(kind) ? await faultOfArchive(content) : null;
  return fault ? { fault: `“${name}” ${fault}` } : { kind };
}

const unknown = (name: string): string => `“${name}” could not be recognised by its content. It must be a ${fileKindsInWords} file that opens without a password`;
const isArchive = ({ mediaType }: FileKind): boolean => mediaType.startsWith('application/vnd.');

/** Other names of kinds that may be attached. */
const alsoCalled: Readonly<Record<string, string>> = { 'audio/mp4': 'audio/x-m4a', 'video/x-m4v': 'video/mp4', 'audio/vnd.wave': 'audio/wav' };

async function typeOf({ name, size, read }: Content): Promise<{ mediaType: string; ending: string } | null> {
  const stream = await read({ start: 0, end: Math.min(size, head) - 1 });
  try {
    // Under Node it reads Node's streams; its types are those for browsers.
    const type = await fileTypeFromStream(stream as never);
    if (type) return { mediaType: alsoCalled[type.mime] ?? type.mime, ending: type.ext };
  } catch {
    // Damaged, or ending in the middle of something: not recognised.
    return null;
  } finally {
    stream.destroy();
  }
  if (!(await isText({ size, read }))) return null;
  const isTable = fileKinds.find(({ mediaType }) => mediaType === 'text/csv')?.endings.includes(endingOf(name));
  return { mediaType: isTable ? 'text/csv' : 'text/plain', ending: 'txt' };
}

/** Text has no signature: it is what has no control characters, at its beginning and at its end. */
async function isText({ size, read }: Bytes): Promise<boolean> {
  const first = await bytesOf(await read({ start: 0, end: Math.min(size, textHead) - 1 }));
  const isWide = (first[0] === 0xff && first[1] === 0xfe) || (first[0] === 0xfe && first[1] === 0xff);
  if (isWide) return true;
  const last = size > textHead ? await bytesOf(await read({ start: Math.max(0, size - textHead), end: size - 1 })) : Buffer.alloc(0);
  return [first, last].every((bytes) => bytes.every((byte) => byte >= 0x20 ? byte !== 0x7f : byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c));
}

export async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
