import { hereRoom, sectionRoom, type LiveServer, type LiveSocket } from '../../platform/realtime/index.ts';
import type { SeenInspection } from '../inspections/index.ts';
import { canWrite } from './narrative.policy.ts';

/** A section's text as one connection has it open. */
export interface OpenSection {
  readonly sectionId: string;
  /** The person's rights as they are now; kept up to date by the keeper of rights. */
  seen: SeenInspection;
  /** The Yjs client whose caret colleagues see. */
  caret: number | null;
}

/** Which connections of this node have which sections open; `changed` is told whenever one more or one less has. */
export function createOpenSections(io: () => LiveServer, changed: (inspectionId: string, sectionId: string) => void) {
  const open = new WeakMap<LiveSocket, Map<string, OpenSection>>();

  const all = (socket: LiveSocket): readonly OpenSection[] => [...(open.get(socket)?.values() ?? [])];

  function hideCaret(socket: LiveSocket, section: OpenSection): void {
    if (section.caret === null) return;
    io().to(sectionRoom(section.sectionId)).except(socket.id).emit('narrative:caret-gone', { sectionId: section.sectionId, clientId: section.caret });
    section.caret = null;
  }

  return {
    all,
    find: (socket: LiveSocket, sectionId: string): OpenSection | undefined => open.get(socket)?.get(sectionId),
    ofInspection: (socket: LiveSocket, inspectionId: string): OpenSection[] => all(socket).filter(({ seen }) => seen.record.id === inspectionId),
    /** A text is open only while its inspection is: rights follow the inspection's log. */
    isWithin: (socket: LiveSocket, inspectionId: string): boolean => socket.rooms.has(hereRoom(inspectionId)),
    hideCaret,

    /** Enters the section's room: from here on the connection hears what others write. One that is open already stays as it is. */
    async open(socket: LiveSocket, sectionId: string, seen: SeenInspection): Promise<OpenSection> {
      const sections = open.get(socket) ?? new Map<string, OpenSection>();
      open.set(socket, sections);
      const section = sections.get(sectionId) ?? { sectionId, seen, caret: null };
      const isNew = !sections.has(sectionId);
      sections.set(sectionId, section);
      socket.data.sections[sectionId] = seen.record.id;
      await socket.join(sectionRoom(sectionId));
      if (isNew) changed(seen.record.id, sectionId);
      return section;
    },
    close(socket: LiveSocket, section: OpenSection): void {
      open.get(socket)?.delete(section.sectionId);
      delete socket.data.sections[section.sectionId];
      void socket.leave(sectionRoom(section.sectionId));
      changed(section.seen.record.id, section.sectionId);
      hideCaret(socket, section);
    },
    /** Takes new rights over, and tells the page where they differ. */
    settle(socket: LiveSocket, section: OpenSection, seen: SeenInspection): void {
      const could = canWrite(section.seen);
      section.seen = seen;
      const can = canWrite(seen);
      if (can === could) return;
      if (!can) hideCaret(socket, section);
      socket.emit('narrative:access', { sectionId: section.sectionId, canWrite: can });
    },
  };
}
export type OpenSections = ReturnType<typeof createOpenSections>;
