import { findBreak } from '../../../server/src/platform/event-log/hash-chain.ts';
import { sameContent, type EvidenceContent } from '../../../client/src/features/evidence/form/form-values.ts';
import { faultsOfText } from './check-text.ts';
import type { Facts, HeldVersion } from './facts.ts';
import type { Ledger } from './ledger.ts';

const contentOf = ({ kind, title, body, criterionIds, periodFrom, periodTo, visibility, isDistressing }: HeldVersion): EvidenceContent => ({ kind, title, body, criterionIds, periodFrom, periodTo, visibility, isDistressing });
const keyOf = ({ evidenceId, version }: { readonly evidenceId: string; readonly version: number }): string => `${evidenceId} version ${version}`;

function twice(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.filter((key) => (seen.has(key) ? true : !seen.add(key)));
}

/** No position is missing, no event was changed, and the inspection knows its newest. */
function faultsOfLog({ events, head }: Facts): string[] {
  const broken = findBreak(events);
  const last = events.at(-1);
  return [
    ...(broken === null ? [] : [`the log breaks at position ${broken}`]),
    ...(last?.seq === head.seq && last.hash === head.hash ? [] : [`the log ends at ${last?.seq ?? 0}, and the inspection says ${head.seq}`]),
  ];
}

/** What was acknowledged is there as it was acknowledged, once; nothing is there without its event, and no event without what it tells of. */
function faultsOfEvidence(ledger: Ledger, { evidence, revisions, events }: Facts): string[] {
  const held = new Map(revisions.map((revision) => [keyOf(revision), revision]));
  const current = new Map(evidence.map((piece) => [piece.evidenceId, piece]));
  const logged = events.filter(({ type }) => type.startsWith('evidence.')).map(({ payload }) => keyOf(payload as HeldVersion));
  const known = new Set(logged);
  return [
    ...ledger.versions.flatMap(({ evidenceId, version, status, content }) => {
      const kept = held.get(keyOf({ evidenceId, version }));
      if (!kept) return [`${keyOf({ evidenceId, version })} was acknowledged and is not there`];
      return kept.status === status && sameContent(contentOf(kept), content) ? [] : [`${keyOf(kept)} says something else than was acknowledged`];
    }),
    ...[...ledger.wanted.values()].flatMap(({ evidenceId, status, content }) => {
      const piece = current.get(evidenceId);
      if (!piece) return [`evidence ${evidenceId} is gone`];
      return piece.status === status && sameContent(contentOf(piece), content) ? [] : [`evidence ${evidenceId} is not what its author was told last`];
    }),
    ...evidence.flatMap((piece) => (ledger.wanted.has(piece.evidenceId) ? [] : [`evidence ${piece.evidenceId} was made by nobody`])),
    ...evidence.flatMap((piece) => Array.from({ length: piece.version }, (_none, index) => keyOf({ evidenceId: piece.evidenceId, version: index + 1 })).filter((key) => !held.has(key)).map((key) => `${key} has no revision`)),
    ...revisions.filter((revision) => !known.has(keyOf(revision))).map((revision) => `${keyOf(revision)} has no event`),
    ...logged.filter((key) => !held.has(key)).map((key) => `an event tells of ${key}, which is not there`),
    ...twice(logged).map((key) => `two events tell of ${key}`),
  ];
}

/** What was attached is on the disk, byte for byte, with one event; nothing is half attached. */
function faultsOfFiles(ledger: Ledger, { files, events }: Facts): string[] {
  const held = new Map(files.map((file) => [file.id, file]));
  const attached = new Set(ledger.files.map(({ fileId }) => fileId));
  const logged = events.filter(({ type }) => type === 'file.attached').map(({ payload }) => (payload as { readonly fileId: string }).fileId);
  return [
    ...ledger.files.flatMap(({ fileId, evidenceId, sha256 }) => {
      const file = held.get(fileId);
      if (file?.status !== 'ATTACHED' || file.evidenceId !== evidenceId) return [`file ${fileId} was acknowledged and is not attached`];
      const sent = ledger.sentFiles.get(fileId);
      return [sha256, file.sha256, file.onDisk].every((hash) => hash === sent) ? [] : [`file ${fileId} is not what was sent: sent ${sent}, on the disk ${file.onDisk}`];
    }),
    ...files.filter(({ id, status }) => status === 'ATTACHED' && !attached.has(id)).map(({ id }) => `file ${id} is attached, and nobody was told`),
    ...files.filter(({ status, onDisk }) => status === 'ATTACHED' && onDisk === null).map(({ id }) => `file ${id} is attached without bytes`),
    ...files.filter(({ id, status }) => status === 'ATTACHED' && !logged.includes(id)).map(({ id }) => `file ${id} is attached without an event`),
    ...logged.filter((id) => held.get(id)?.status !== 'ATTACHED').map((id) => `an event tells of file ${id}, which is not attached`),
    ...twice(logged).map((id) => `two events attach file ${id}`),
  ];
}

/** Everything that is wrong after one run; empty where every promise was kept. */
export const faultsOf = (ledger: Ledger, facts: Facts): string[] =>
  [...ledger.complaints, ...faultsOfLog(facts), ...faultsOfEvidence(ledger, facts), ...faultsOfFiles(ledger, facts), ...faultsOfText(ledger, facts)];
