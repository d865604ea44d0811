import type { Logger } from '../../platform/logger.ts';
import { hereRoom, sectionRoom, type LiveServer, type LiveSocket, type RealtimePart } from '../../platform/realtime/index.ts';
import type { AccessListener } from '../inspections/index.ts';
import type { Materialise } from './statements/materialiser.ts';
import { createMaterialiserTurns } from './statements/materialiser-turns.ts';
import { canOpen } from './narrative.policy.ts';
import { createNarrativeRealtime } from './narrative.realtime.ts';
import type { NarrativeService } from './narrative.service.ts';
import { createOpenSections, type OpenSection } from './open-sections.ts';
import type { Edit, SectionLog } from './text/section-log.ts';
import type { TextAside } from './text/aside/text-aside.ts';
import type { SectionLogStore } from './text/section-log.store.ts';
import { createWhoIsWhere } from './sections-here.ts';
import { createSweeper } from './statements/sweeper.ts';

interface Parts {
  readonly io: () => LiveServer;
  readonly service: NarrativeService;
  readonly log: SectionLog;
  readonly logStore: SectionLogStore;
  readonly aside: TextAside;
  readonly materialise: Materialise;
  readonly logger: Logger;
}
export interface NarrativeLive {
  readonly realtime: RealtimePart;
  readonly accessChanged: AccessListener;
  /** Once the connection is open and has joined the other nodes. */
  readonly start: () => void;
  /** Stores and acknowledges what was accepted, then ends. */
  readonly stop: () => Promise<void>;
}

/** The living text: what is stored is told to colleagues and derived; who loses a right loses the text at once. */
export function createNarrativeLive({ io, service, log, logStore, aside, materialise, logger }: Parts): NarrativeLive {
  const whoIsWhere = createWhoIsWhere({ io, logger });
  const sections = createOpenSections(io, whoIsWhere.changed);
  const turns = createMaterialiserTurns({ materialise, logger });
  const tellAll = (sectionId: string, updates: readonly string[]) => io().to(sectionRoom(sectionId)).emit('narrative:updates', { sectionId, updates: [...updates] });
  const sweeper = createSweeper({
    log: logStore, logger, derive: turns.soon,
    tellAgain: (sectionId, updates) => tellAll(sectionId, updates.map((update) => Buffer.from(update).toString('base64'))),
  });

  /** One frame for the room: an author gets their own edit back where others wrote in the same moment, which Yjs takes for nothing new. */
  function tell(sectionId: string, edits: readonly Edit[]): void {
    const updates = edits.map(({ base64 }) => base64);
    const [author, ...others] = new Set(edits.map(({ socketId }) => socketId));
    if (author && others.length === 0) io().to(sectionRoom(sectionId)).except(author).emit('narrative:updates', { sectionId, updates });
    else tellAll(sectionId, updates);
  }

  function withdraw(socket: LiveSocket, section: OpenSection): void {
    sections.close(socket, section);
    socket.emit('narrative:access', { sectionId: section.sectionId, canWrite: false });
  }

  return {
    realtime: createNarrativeRealtime({ service, sections, whoIsWhere }),
    accessChanged(socket, inspectionId, seen) {
      for (const section of sections.ofInspection(socket, inspectionId)) {
        if (seen && canOpen(seen)) sections.settle(socket, section, seen);
        else withdraw(socket, section);
      }
    },
    start() {
      log.onCommit((sectionId, edits) => {
        tell(sectionId, edits);
        turns.soon(sectionId);
      });
      // A connection that leaves an inspection, or closes, is not told of changed rights any more: it may not keep the text.
      io().sockets.adapter.on('leave-room', (room: string, socketId: string) => {
        const socket = io().sockets.sockets.get(socketId);
        if (!socket) return;
        for (const section of sections.all(socket)) if (hereRoom(section.seen.record.id) === room) withdraw(socket, section);
      });
      sweeper.start();
    },
    async stop() {
      whoIsWhere.stop();
      await log.settled();
      await sweeper.stop();
      await turns.stop();
      await aside.stop();
    },
  };
}
