import { z } from 'zod';
import { idSchema } from './fields.ts';
import { screeningAnswersInput, screeningReasons } from './screening/answers.ts';
import { screeningKinds } from './screening/findings.ts';

/** Largest file in bytes and in words, most files of one contribution, longest name in characters; what one person may have begun and not yet attached. */
export const fileLimits = {
  bytes: 1024 ** 3,
  name: 150,
  perEvidence: 20,
  unfinished: 20,
  unfinishedBytes: 4 * 1024 ** 3,
  /** Hours after which an upload that was not attached is thrown away. */
  unfinishedHours: 24,
  /** Minutes after which a file whose words were not read is taken for one that cannot be read, and its agency is asked to look. */
  textMinutes: 60,
  /** Minutes after which a look for viruses or a copy that did not come about is begun anew, and again until it does. */
  againMinutes: 30,
} as const;

/** A kind of file that may be attached. */
export interface FileKind {
  /** As the content says. */
  readonly mediaType: string;
  /** What people call it. */
  readonly label: string;
  /** Endings of names that fit it, the usual one first. */
  readonly endings: readonly string[];
  /** How a page may show it: nothing that could run comes into a page. */
  readonly preview: 'PDF' | 'IMAGE' | 'SOUND' | 'VIDEO' | null;
}

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';
const kind = (mediaType: string, label: string, endings: readonly string[], preview: FileKind['preview'] = null): FileKind => ({ mediaType, label, endings, preview });

/** Everything that may be attached; whatever is not here is refused. None of it holds programs or macros. */
export const fileKinds: readonly FileKind[] = [
  kind('application/pdf', 'PDF', ['pdf'], 'PDF'),
  kind(`${office}.wordprocessingml.document`, 'Word document', ['docx']),
  kind(`${office}.spreadsheetml.sheet`, 'Excel workbook', ['xlsx']),
  kind(`${office}.presentationml.presentation`, 'PowerPoint presentation', ['pptx']),
  kind(`${openDocument}.text`, 'OpenDocument text', ['odt']),
  kind(`${openDocument}.spreadsheet`, 'OpenDocument spreadsheet', ['ods']),
  kind('text/plain', 'Plain text', ['txt', 'text', 'log', 'md']),
  kind('text/csv', 'CSV', ['csv']),
  kind('image/jpeg', 'JPEG image', ['jpg', 'jpeg'], 'IMAGE'),
  kind('image/png', 'PNG image', ['png'], 'IMAGE'),
  kind('image/webp', 'WebP image', ['webp'], 'IMAGE'),
  kind('audio/mpeg', 'MP3 recording', ['mp3'], 'SOUND'),
  kind('audio/x-m4a', 'M4A recording', ['m4a'], 'SOUND'),
  kind('audio/wav', 'WAV recording', ['wav'], 'SOUND'),
  kind('video/mp4', 'MP4 video', ['mp4', 'm4v'], 'VIDEO'),
];

export const fileKindOf = (mediaType: string): FileKind | undefined => fileKinds.find((one) => one.mediaType === mediaType);

/** What follows the last dot, in lower case; empty where there is none. */
export const endingOf = (name: string): string => /\.([^.\s/\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** What may be attached, in words. */
export const fileKindsInWords = 'PDF, Word, Excel, PowerPoint, OpenDocument, plain text, CSV, JPEG, PNG, WebP, MP3, M4A, WAV or MP4';

const units = ['bytes', 'KB', 'MB', 'GB'] as const;

/** A size as people read it, in steps of 1,024: "2.4 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes === 1) return '1 byte';
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** step;
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 && step > 0 ? 1 : 0 })} ${units[step]}`;
}

/** Why a file cannot be attached, as far as its name and size tell; null where nothing speaks against it. The content is looked at by the server. */
export function fileFault({ name, size }: { readonly name: string; readonly size: number }): string | null {
  if (size === 0) return `“${name}” is empty. Choose a file with something in it`;
  if (size > fileLimits.bytes) return `“${name}” is ${sizeInWords(size)}. It must be ${sizeInWords(fileLimits.bytes)} or smaller`;
  if (!fileKinds.some(({ endings }) => endings.includes(endingOf(name)))) return `“${name}” is of a kind that cannot be attached. It must be a ${fileKindsInWords} file`;
  return null;
}

/** Path parts, control characters and characters that turn the direction of reading, which can hide an ending. */
// oxlint-disable-next-line no-control-regex -- naming the control characters is the point
const notOfNames = /^.*[/\\]|[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gsu;

/** A name as it is kept and shown: the last part of any path, without what cannot be seen, its ending kept when it is too long. */
export function cleanFileName(given: string): string {
  const name = given.replace(notOfNames, '').normalize('NFC').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
  if (name.length <= fileLimits.name) return name || 'file';
  const ending = name.slice(name.lastIndexOf('.')).slice(0, 20);
  const cut = name.slice(0, fileLimits.name - ending.length) + (name.includes('.') ? ending : '');
  // A character of two halves that was cut in two is no character.
  return cut.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}

/** What a browser says when it begins an upload. */
export const beginUploadInput = z.object({
  evidenceId: idSchema('evidence'),
  name: z.string({ error: 'The file has no name' }).min(1, 'The file has no name').max(4_000, 'The name of the file is too long').transform(cleanFileName),
  size: z.int({ error: 'Say how large the file is' }).nonnegative(),
});

export const attachFileInput = z.object({ fileId: idSchema('file') });
export type AttachFileInput = z.input<typeof attachFileInput>;
export const removeFileInput = z.object({ fileId: idSchema('file') });
export type RemoveFileInput = z.input<typeof removeFileInput>;

/** Why what was found in the words of a file may stay: an answer for each kind, with how many it speaks of. */
export const fileTexts = ['FILE'] as const;
export const answerFileFindingsInput = z.object({
  fileId: idSchema('file'),
  answers: z.preprocess((answers) => (Array.isArray(answers) ? answers.map((answer: object) => ({ ...answer, field: 'FILE' })) : answers), screeningAnswersInput(fileTexts)),
});
export type AnswerFileFindingsInput = z.input<typeof answerFileFindingsInput>;

/** Whether the words of a file have been read and looked through. */
export const fileTextStatuses = ['NONE', 'WAITING', 'READ', 'UNREADABLE'] as const;
export type FileTextStatus = (typeof fileTextStatuses)[number];

const found = { kind: z.enum(screeningKinds), count: z.int() };
const content = z.object({ evidenceId: z.uuid(), fileId: z.uuid(), sha256: z.string(), size: z.int() });

export const fileEvents = {
  /** All of it was on the server, and it became part of the evidence. */
  'file.attached': content,
  'file.removed': content,
  /** A virus scanner looked at it: it may be opened from now on. */
  'file.found-clean': content,
  /** A virus scanner found something: it was taken away. */
  'file.found-infected': content,
  /** Its words were looked through, or could not be read: kinds and counts of what was found, never the words. */
  'file.screened': content.extend({ isRead: z.boolean(), found: z.array(z.object(found)) }),
  /** Somebody of its agency said why what was found may stay. */
  'file.answered': content.extend({ screened: z.array(z.object({ ...found, reason: z.enum(screeningReasons) })) }),
} as const;

/** What file events say to those who may see the evidence now. */
export interface FileEventData {
  readonly evidenceId: string;
  readonly evidenceTitle: string;
  readonly fileId: string;
  readonly name: string;
}

/** What a virus scanner said of a file. */
export const fileScans = ['NOT_SCANNED', 'WAITING', 'CLEAN', 'INFECTED'] as const;
export type FileScan = (typeof fileScans)[number];
