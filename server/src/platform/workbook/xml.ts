import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';

export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
  /** After each stretch of the stream, so that what was gathered can be handed on. */
  readonly pause?: () => Promise<void>;
  /** Asked after each stretch: the rest is not read. */
  readonly isEnough?: () => boolean;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML as it streams; without document types and entities of its own, and so without any that grow. Names are told without their prefixes. */
export async function readXml(stream: Readable, { open, text, close, pause, isEnough }: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => { throw error; });
  parser.on('doctype', () => { throw new Error('it defines words of its own'); });
  if (open) parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes));
  if (text) parser.on('text', text);
  if (close) parser.on('closetag', ({ name }) => close(localName(name)));
  const decoder = new TextDecoder();
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    parser.write(decoder.decode(chunk, { stream: true }));
    await pause?.();
    if (isEnough?.()) return;
  }
  parser.close();
  await pause?.();
}
