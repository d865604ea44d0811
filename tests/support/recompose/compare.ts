import { stateOf } from '../../faults/check/check-text.ts';
import type { Manuscript } from './manuscript.ts';
import { isBegun, standing } from './manuscript.ts';
import { notesIn, readPage, withoutNotes } from './read-page.ts';
import type { Writer } from './writer.ts';

/** A statement as GraphQL tells it. */
export interface Told {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly citations: readonly { readonly evidenceId: string }[];
}

const quoted = (text: string): string => JSON.stringify(text.length > 160 ? `${text.slice(0, 80)} … ${text.slice(-80)}` : text);

/** What is not as those who wrote it left it: each paragraph's words under its own ids, each note in its statement, nothing twice. While all rest. */
export function faultsOfPage({ paragraphs, notes, complaints }: Manuscript, writer: Writer): string[] {
  const editor = writer.desk()?.editor;
  if (!editor) return [`writer ${writer.writer} sees no text`];
  const page = readPage(editor);
  const held = page.filter(({ id, text, cites }) => id !== null || text !== '' || cites.length > 0);
  const byId = new Map(held.map((one) => [one.id, one]));
  const known = new Set(paragraphs.flatMap(({ chain }) => chain));
  const faults = [
    ...complaints,
    ...(byId.size === held.length ? [] : ['an id stands twice']),
    ...held.filter(({ id }) => id === null || !known.has(id)).map(({ id, text }) => `nobody knows the paragraph ${id}: ${quoted(text)}`),
    ...paragraphs.filter(isBegun).flatMap((paragraph) => {
      const parts = paragraph.chain.map((id) => byId.get(id));
      const words = parts.map((part) => withoutNotes(part?.text ?? '')).join('');
      const cites = parts.flatMap((part) => part?.cites ?? []).sort().join();
      return [
        ...(parts.every(Boolean) ? [] : [`paragraph ${paragraph.index} lost one of its ids, ${paragraph.chain.join(' and ')}`]),
        ...(words === standing(paragraph) ? [] : [`paragraph ${paragraph.index} should read\n      ${standing(paragraph)}\n    and reads\n      ${words}`]),
        ...(cites === [...paragraph.cited].sort().join() ? [] : [`paragraph ${paragraph.index} cites ${cites || 'nothing'} and not ${[...paragraph.cited].sort().join() || 'nothing'}`]),
      ];
    }),
    ...[...notes].filter(([note, { id }]) => byId.get(id)?.text.split(note).length !== 2).map(([note, { id }]) => `the note ${note} is not once in its statement ${id}`),
    ...held.flatMap(({ id, text }) => notesIn(text).filter((note) => !notes.has(note)).map((note) => `the note ${note} was taken out and stands in ${id}`)),
  ];
  return faults.map((fault) => `page ${writer.writer}: ${fault}`);
}

/** Each page shows what the log says. */
export const replicasApart = (writers: readonly Writer[], log: string): string[] =>
  writers.filter((one) => stateOf(one.page().provider.doc) !== log).map(({ writer }) => `page ${writer} holds another text than the log`);

/** What the letter says and the derived statements do not. */
export function faultsOfStatements({ paragraphs }: Manuscript, told: readonly Told[]): string[] {
  return [
    ...(told.length === paragraphs.length ? [] : [`there are ${told.length} statements for ${paragraphs.length} paragraphs`]),
    ...paragraphs.flatMap(({ index, text, kind, chain, cites }) => {
      const statement = told[index];
      const cited = statement?.citations.map(({ evidenceId }) => evidenceId).sort().join();
      return [
        ...(statement?.text === text ? [] : [`statement ${index} should read\n      ${text}\n    and reads\n      ${statement?.text}`]),
        ...(statement?.id === chain[0] ? [] : [`statement ${index} has the id ${statement?.id}, and its first words had ${chain[0]}`]),
        ...(statement?.kind === kind ? [] : [`statement ${index} is ${statement?.kind}, not ${kind}`]),
        ...(cited === [...cites].sort().join() ? [] : [`statement ${index} cites ${cited || 'nothing'}, not ${[...cites].sort().join() || 'nothing'}`]),
      ];
    }),
  ];
}
