import { open } from 'node:fs/promises';
import { textLimits } from './limits.ts';
import type { Words } from './words.ts';

export async function readPlain(file: string, words: Words): Promise<void> {
  words.add(await textOf(file));
}

/** As much of a text as has all that is kept of one. */
export async function textOf(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(textLimits.characters * 4), 0, textLimits.characters * 4, 0);
    return decode(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** UTF-8, UTF-16 with its mark, or else what older Windows programs write. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    // A character cut in two at the end of what was read is no fault of the text.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
