import { narrativeLimits, suggestionValues } from '@joint/shared';
import * as Y from 'yjs';
import { AppError, invalidInput } from '../../../platform/errors.ts';
import { anchorsOf, type Anchors } from './anchors.ts';

/** One edit as it came from a browser, proved fit to be stored. */
export interface ReceivedUpdate {
  readonly update: Uint8Array;
  /** The same in base64, as it travels on to colleagues. */
  readonly base64: string;
  readonly anchors: Anchors;
  /** Pieces that need a place of their own in the text; typing on from where one wrote is none. */
  readonly parts: number;
}

const tooLarge = (): AppError =>
  new AppError('TOO_LARGE', `One change can be at most ${narrativeLimits.updateBytes / 1024} kB`, { remedy: 'Paste the text in smaller parts' });
const malformed = (): AppError => invalidInput([{ field: 'update', message: 'This is not a change of the text' }]);

/**
 * Decodes and checks an edit. What passes can be applied to any text without an exception, in every browser that has it open and in
 * every node that will ever read it: the log is never changed, so a single bad edit would spoil its section for good.
 */
export function receiveUpdate(base64: string): ReceivedUpdate {
  if (base64.length > Math.ceil(narrativeLimits.updateBytes / 3) * 4) throw tooLarge();
  const update = Buffer.from(base64, 'base64');
  if (update.length > narrativeLimits.updateBytes) throw tooLarge();
  const sound = update.toString('base64') === base64 ? read(update) : null;
  if (!sound) throw malformed();
  return { update, base64, ...sound };
}

/** Decodes to the last byte, says something, and refers only to what it may refer to. */
export const isSound = (update: Uint8Array): boolean => read(update) !== null;

/** A page writes as one client, and passes on what few earlier visits of its person left; each costs a row. */
const clientsMost = 100;

function read(update: Uint8Array): Pick<ReceivedUpdate, 'anchors' | 'parts'> | null {
  const decoded = decode(update);
  if (!decoded || decoded.end !== update.length) return null;
  const { structs, deletions } = decoded;
  const deleted = [...deletions.values()].flat();
  if (structs.length + deleted.length === 0 || !structs.every(isSoundStruct) || !deleted.every(({ len }) => len > 0)) return null;
  const anchors = anchorsOf(structs, deletions);
  return anchors.gives.size <= clientsMost ? { anchors, parts: structs.filter(hasOwnPlace).length + deleted.length } : null;
}

/** What follows right after what its client wrote just before has its place by that. */
const hasOwnPlace = (struct: Struct): boolean =>
  !(struct instanceof Y.Item && !(struct.content instanceof Y.ContentType) && struct.origin?.client === struct.id.client && struct.origin.clock === struct.id.clock - 1);

type Struct = Y.Item | Y.GC | Y.Skip;

function decode(update: Uint8Array) {
  let rest: { readonly pos: number } | undefined;
  class WatchedDecoder extends Y.UpdateDecoderV1 {
    constructor(decoder: ConstructorParameters<typeof Y.UpdateDecoderV1>[0]) {
      super(decoder);
      rest = this.restDecoder;
    }
  }
  try {
    const { structs, ds } = Y.decodeUpdateV2(update, WatchedDecoder);
    return { structs: structs as readonly Struct[], deletions: ds.clients, end: rest?.pos };
  } catch {
    return undefined;
  }
}

/** Yjs trusts what it decodes: a struct without length, or one that hangs on a later struct of its own author, ends in an exception. */
function isSoundStruct(struct: Struct): boolean {
  const { id, length } = struct;
  if (!(length > 0) || !Number.isSafeInteger(id.clock + length)) return false;
  if (!(struct instanceof Y.Item)) return true;
  if (!isSoundContent(struct.content)) return false;
  return [struct.origin, struct.rightOrigin, struct.parent].every((to) => !(to instanceof Y.ID) || to.client !== id.client || to.clock < id.clock);
}

/** Attributes and marks are plain: a link is an object of texts. What is nested by the thousand decodes, and then no node can merge it nor any browser read it. */
const nestedMost = 4;

/** A page that meets a mark which it does not know takes the words under it out of everybody's text. */
const plainMarks: readonly string[] = ['bold', 'italic', 'link'];
const valuesOf: Readonly<Partial<Record<string, (typeof suggestionValues)[keyof typeof suggestionValues]>>> = suggestionValues;

/** Null ends a mark. What a suggestion says is of known lengths. */
function isSoundMark(key: string, value: unknown): boolean {
  if (plainMarks.includes(key)) return isPlain(value, nestedMost);
  return valuesOf[key] !== undefined && (value === null || valuesOf[key].safeParse(value).success);
}

/** What an editor writes: words, marks, elements and their attributes. */
function isSoundContent(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return true;
  if (content instanceof Y.ContentType) return content.type instanceof Y.XmlElement || content.type instanceof Y.XmlText;
  if (content instanceof Y.ContentAny) return content.arr.every((value: unknown) => isPlain(value, nestedMost));
  return content instanceof Y.ContentFormat && isSoundMark(content.key, content.value);
}

const isPlain = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' || value === null || (levels > 0 && Object.values(value).every((inner) => isPlain(inner, levels - 1)));
