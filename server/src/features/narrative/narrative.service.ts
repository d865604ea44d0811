import { parsePlace } from '@joint/shared';
import { forbidden, invalidInput, notFound, orNull } from '../../platform/errors.ts';
import { now } from '../../platform/clock.ts';
import { groupBy } from '../../platform/grouped.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { EvidenceService } from '../evidence/index.ts';
import { assertCan, type InspectionService, type SeenInspection } from '../inspections/index.ts';
import { composeUpdate, suggestUpdate, type NewStatement, type NewSuggestion, type NewTable } from './compose.ts';
import { createNarrativeLoaders, type NarrativeLoaders } from './narrative.loaders.ts';
import { canOpen, canRead } from './narrative.policy.ts';
import type { NarrativeStore } from './narrative.store.ts';
import type { CitationView, NarrativeSectionView } from './narrative.views.ts';
import type { PlaceReader } from './places/place-reader.ts';
import type { PlaceSeen } from './places/places.ts';
import type { SuggestionRow } from './statements/suggestions.store.ts';
import type { Materialise } from './statements/materialiser.ts';
import type { TextAside } from './text/aside/text-aside.ts';
import type { Admit } from './text/examiner.ts';
import type { SectionLog } from './text/section-log.ts';
import type { SectionLogStore } from './text/section-log.store.ts';
import { openingOf, receiveStateVector, toDocument } from './text/section-text.ts';
import { receiveUpdate } from './text/receive-update.ts';
import { z } from 'zod';

interface Parts {
  readonly store: NarrativeStore;
  readonly logStore: SectionLogStore;
  readonly log: SectionLog;
  readonly aside: TextAside;
  readonly admit: Admit;
  readonly materialise: Materialise;
  readonly inspections: InspectionService;
  readonly evidence: EvidenceService;
  readonly places: readonly PlaceReader[];
}

export function createNarrativeService({ store, logStore, log, aside, admit, materialise, inspections, evidence, places }: Parts) {
  const loaders = (): NarrativeLoaders => createNarrativeLoaders(store, evidence, places);

  /** The inspection of a section as this person sees it; null where there is no such section, or the inspection is not theirs to see. */
  async function within(viewer: Viewer, sectionId: string): Promise<SeenInspection | null> {
    const section = z.uuid().safeParse(sectionId).success ? await logStore.find(sectionId) : null;
    return section && orNull(inspections.access(viewer, section.inspectionId));
  }

  /** The inspection of a section whose living text the person may open. */
  async function openable(viewer: Viewer, sectionId: string): Promise<SeenInspection> {
    const seen = await within(viewer, sectionId);
    if (!seen) throw notFound('section');
    assertCan(seen, 'narrative:open', 'open the text of the narrative');
    return seen;
  }

  /** Stores an edit; when this returns it is in PostgreSQL. The rights given are looked at now, and the database's own once more at the commit. */
  async function write(seen: SeenInspection, sectionId: string, base64: string, socketId: string | null): Promise<void> {
    assertCan(seen, 'narrative:write', 'change the narrative');
    const edit = { ...receiveUpdate(base64), authorId: seen.viewer.userId, at: now(), socketId };
    await admit(sectionId, edit);
    const { stored, phase } = await log.append(sectionId, edit);
    if (stored) return;
    assertCan({ ...seen, inspection: { ...seen.inspection, phase } }, 'narrative:write', 'change the narrative');
    throw forbidden('change the narrative');
  }

  async function sections(seen: SeenInspection, { narratives }: NarrativeLoaders = loaders()): Promise<NarrativeSectionView[]> {
    if (!canRead(seen)) throw notFound('narrative');
    const rows = await narratives.load(seen.record.id);
    const statements = groupBy(rows.statements, ({ sectionId }) => sectionId);
    const citations = groupBy(rows.citations, edgeOf);
    return rows.sections.map(({ id, leadId, criterionId }) => ({
      id, leadId, seen,
      criterion: { id: criterionId },
      statements: (statements.get(id) ?? []).map((statement) => ({
        ...statement, seen,
        citations: (citations.get(edgeOf({ sectionId: id, statementId: statement.id })) ?? []).map((citation) => ({ ...citation, seen })),
      })),
    }));
  }

  return {
    loaders,
    within,
    openable,
    write,

    /** What a reader with this state lacks of a text, and what the server has. */
    async open(sectionId: string, stateVector: string): Promise<{ update: string; stateVector: string }> {
      const readerHas = receiveStateVector(stateVector);
      return openingOf(await aside.whole(await logStore.read(sectionId)), readerHas);
    },

    /** The narrative as it stands, in the order of the framework's criteria; NOT_FOUND in phases where the reader may not read it. */
    sections,
    async section(seen: SeenInspection, id: string, known?: NarrativeLoaders): Promise<NarrativeSectionView> {
      const found = (await sections(seen, known)).find((section) => section.id === id);
      if (!found) throw notFound('section');
      return found;
    },
    /** What waits for a decision in a section, or in one statement of it; none for who may not open the living text. */
    async suggestionsOf(seen: SeenInspection, sectionId: string, { suggestions }: NarrativeLoaders): Promise<SuggestionRow[]> {
      if (!canOpen(seen)) return [];
      return (await suggestions.load(seen.record.id)).filter((suggestion) => suggestion.sectionId === sectionId);
    },

    /** Statements that rest on a piece of evidence; none for who may not read the narrative. */
    async citationsOf(seen: SeenInspection, evidenceId: string, { citationsOfEvidence }: NarrativeLoaders): Promise<CitationView[]> {
      if (!canRead(seen)) return [];
      return (await citationsOfEvidence.load(evidenceId)).map((citation) => ({ ...citation, seen }));
    },

    /** Which part of its evidence a citation rests on, as its reader may see it; null for the whole, and where the evidence is not theirs to see. */
    async placeOf({ seen, evidenceId, place: code }: CitationView, known: NarrativeLoaders): Promise<PlaceSeen | null> {
      const place = parsePlace(code);
      const piece = place && (await known.evidence.load({ seen, id: evidenceId }));
      return piece ? known.places.load({ piece, place }) : null;
    },
    /** What stands at a place, before it is cited or in a text that is being written. NOT_FOUND unless the viewer may see the evidence. */
    async findPlace(viewer: Viewer, { evidenceId, code }: { readonly evidenceId: string; readonly code: string }, known: NarrativeLoaders): Promise<PlaceSeen> {
      const piece = await evidence.find(viewer, evidenceId);
      const place = parsePlace(code);
      if (!place) throw invalidInput([{ field: 'code', message: 'This names no part of the evidence. Choose the part again' }]);
      return known.places.load({ piece, place });
    },

    /** Writes statements at the end of a section's text in this person's name, by the same path as an editor's, and derives them at once. */
    async compose(viewer: Viewer, { sectionId, statements }: { sectionId: string; statements: readonly (NewStatement | NewTable)[] }): Promise<void> {
      const seen = await openable(viewer, sectionId);
      const update = composeUpdate(toDocument(await logStore.read(sectionId)), statements);
      if (!update) return;
      await write(seen, sectionId, Buffer.from(update).toString('base64'), null);
      await materialise(sectionId);
    },
    /** Suggests other words in this person's name, as an editor's page would. */
    async suggest(viewer: Viewer, { sectionId, ...suggestion }: { readonly sectionId: string } & NewSuggestion): Promise<void> {
      const seen = await openable(viewer, sectionId);
      const update = suggestUpdate(toDocument(await logStore.read(sectionId)), suggestion, { by: viewer.userId, at: now().toISOString() });
      if (!update) throw notFound('words in the statement');
      await write(seen, sectionId, Buffer.from(update).toString('base64'), null);
      await materialise(sectionId);
    },
  };
}
export type NarrativeService = ReturnType<typeof createNarrativeService>;

const edgeOf = ({ sectionId, statementId }: { sectionId: string; statementId: string }): string => `${sectionId}:${statementId}`;
