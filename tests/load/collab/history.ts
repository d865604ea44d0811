import * as Y from 'yjs';
import { aText, chanceFrom, fragmentOf } from './typing.ts';

/** Every edit that a text ever had, and what a server with the document in memory has of it at the end. */
export interface History {
  readonly edits: readonly Uint8Array[];
  readonly state: Uint8Array;
}

/** A text of some 5,000 words, by three people at a time in many visits: bursts of typing and of taking back at one place, then another. */
const paragraphs = 100;
const lengthKept = 30_000;
const visits = 60;
const atOnce = 3;

export function aHistory(count: number): History {
  const chance = chanceFrom(7);
  const doc = new Y.Doc();
  const edits: Uint8Array[] = [];
  const text = aText(paragraphs);
  Y.applyUpdate(doc, text);
  edits.push(text);
  doc.on('update', (update: Uint8Array) => edits.push(update));
  const fragment = fragmentOf(doc);
  const lines = fragment.toArray().map((node) => (node as Y.XmlElement).get(0) as Y.XmlText);
  let length = lines.reduce((sum, line) => sum + line.length, 0);

  interface Burst { line: Y.XmlText; at: number; left: number; isTyping: boolean }
  const begin = (): Burst => {
    const line = lines[Math.floor(chance() * lines.length)] as Y.XmlText;
    return { line, at: Math.floor(chance() * (line.length + 1)), left: 5 + Math.floor(chance() * 50), isTyping: chance() < (length > lengthKept ? 0.35 : 0.65) };
  };
  const bursts = Array.from({ length: atOnce }, begin);
  while (edits.length < count) {
    const who = edits.length % atOnce;
    const burst = bursts[who] as Burst;
    doc.clientID = 100 + Math.floor((edits.length / count) * visits) * atOnce + who;
    burst.at = Math.min(burst.at, burst.line.length);
    if (burst.isTyping) burst.line.insert(burst.at++, String.fromCharCode(97 + Math.floor(chance() * 26)));
    else if (burst.at > 0) burst.line.delete(--burst.at, 1);
    else burst.left = 0;
    length += burst.isTyping ? 1 : -1;
    if (--burst.left <= 0) bursts[who] = begin();
  }
  return { edits, state: Y.encodeStateAsUpdate(doc) };
}
