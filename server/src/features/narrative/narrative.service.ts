import { AppError, forbidden, notFound } from '../../platform/errors.ts';
import { now } from '../../platform/clock.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { EvidenceService } from '../evidence/index.ts';
import { assertCan, type InspectionService, type SeenInspection } from '../inspections/index.ts';
import { composeUpdate, type NewStatement } from './compose.ts';
import { createNarrativeLoaders, groupBy, type NarrativeLoaders } from './narrative.loaders.ts';
import { canRead } from './narrative.policy.ts';
import type { NarrativeStore } from './narrative.store.ts';
import type { CitationView, NarrativeSectionView } from './narrative.views.ts';
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
}

export function createNarrativeService({ store, logStore, log, aside, admit, materialise, inspections, evidence }: Parts) {
  const loaders = (): NarrativeLoaders => createNarrativeLoaders(store, evidence);

  /** The inspection of a section whose living text the person may open. */
  async function openable(viewer: Viewer, sectionId: string): Promise<SeenInspection> {
    const section = z.uuid().safeParse(sectionId).success ? await logStore.find(sectionId) : null;
    if (!section) throw notFound('section');
    const seen = await inspections.access(viewer, section.inspectionId).catch((error: unknown) => {
      throw error instanceof AppError && error.code === 'NOT_FOUND' ? notFound('section') : error;
    });
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
        ...statement,
        citations: (citations.get(edgeOf({ sectionId: id, statementId: statement.id })) ?? []).map((citation) => ({ ...citation, seen })),
      })),
    }));
  }

  return {
    loaders,
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
    /** Statements that rest on a piece of evidence; none for who may not read the narrative. */
    async citationsOf(seen: SeenInspection, evidenceId: string, { citationsOfEvidence }: NarrativeLoaders): Promise<CitationView[]> {
      if (!canRead(seen)) return [];
      return (await citationsOfEvidence.load(evidenceId)).map((citation) => ({ ...citation, seen }));
    },

    /** Writes statements at the end of a section's text in this person's name, by the same path as an editor's, and derives them at once. */
    async compose(viewer: Viewer, { sectionId, statements }: { sectionId: string; statements: readonly NewStatement[] }): Promise<void> {
      const seen = await openable(viewer, sectionId);
      const update = composeUpdate(toDocument(await logStore.read(sectionId)), statements);
      if (!update) return;
      await write(seen, sectionId, Buffer.from(update).toString('base64'), null);
      await materialise(sectionId);
    },
  };
}
export type NarrativeService = ReturnType<typeof createNarrativeService>;

const edgeOf = ({ sectionId, statementId }: { sectionId: string; statementId: string }): string => `${sectionId}:${statementId}`;
