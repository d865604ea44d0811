import { caretMessage, closeSectionMessage, narrativeDocument, narrativeLimits, openSectionMessage, sectionsHereMessage, sectionUpdateMessage, type Caret } from '@joint/shared';
import { setTimeout as pause } from 'node:timers/promises';
import { AppError, forbidden } from '../../platform/errors.ts';
import { audienceRoom, message, rateOf, sectionRoom, type LiveSocket, type RealtimePart } from '../../platform/realtime/index.ts';
import { canWrite, livingAudience } from './narrative.policy.ts';
import type { NarrativeService } from './narrative.service.ts';
import type { OpenSection, OpenSections } from './open-sections.ts';
import type { WhoIsWhere } from './sections-here.ts';

/** A page may send its join and its opening in one breath; this long, in milliseconds, the opening waits for the join. */
const joinWithinMs = 2_000;
const joinStepMs = 20;
/** A page opens every section of a framework in one breath; each opening reads a whole text. */
const openingsAtOnce = 30;
/** A page asks once when it is opened, and once when the connection is back. */
const askingsAtOnce = 3;
/** A caret moves as fast as keys repeat; what comes faster is left out. */
const caretsPerSecond = 40;
/** Two positions of Yjs are about 200 characters of JSON. */
const caretMost = 2_000;

/** Co-editing: every message is checked, an edit is acknowledged when it is stored, and nothing is told that is not. */
export function createNarrativeRealtime({ service, sections, whoIsWhere }: { service: NarrativeService; sections: OpenSections; whoIsWhere: WhoIsWhere }): RealtimePart {
  const rates = perConnection(() => ({ updates: rateOf(narrativeLimits.updatesPerSecond), bytes: rateOf(narrativeLimits.bytesPerSecond), carets: rateOf(caretsPerSecond) }));

  function opened(socket: LiveSocket, sectionId: string): OpenSection {
    const section = sections.find(socket, sectionId);
    if (!section) throw new AppError('FORBIDDEN', 'This section is not open on this page', { remedy: 'Open it again' });
    return section;
  }

  async function joined(socket: LiveSocket, inspectionId: string): Promise<void> {
    for (let waited = 0; !sections.isWithin(socket, inspectionId); waited += joinStepMs) {
      if (waited >= joinWithinMs) throw notJoined();
      await pause(joinStepMs);
    }
  }

  return {
    messages: [
      message('narrative:open', openSectionMessage, async (socket, { sectionId, stateVector, format }) => {
        const { viewer } = socket.data;
        const before = await service.openable(viewer, sectionId);
        if (format !== narrativeDocument.format) throw outdated();
        await joined(socket, before.record.id);
        const wasOpen = sections.find(socket, sectionId) !== undefined;
        // Enters first and reads then: what is stored in between arrives by one way or the other, or by both.
        const section = await sections.open(socket, sectionId, before);
        const atEntry = section.seen;
        try {
          if (!sections.isWithin(socket, before.record.id)) throw notJoined();
          // Rights may have changed before the keeper of rights knew of this opening; what it told since is newer than this look.
          const seen = await service.openable(viewer, sectionId);
          if (section.seen === atEntry) section.seen = seen;
          const opening = await service.open(sectionId, stateVector);
          return { ...opening, canWrite: canWrite(opened(socket, sectionId).seen) };
        } catch (error) {
          // A page that looks again keeps what it has open when the look merely failed.
          if (!wasOpen || error instanceof AppError) sections.close(socket, section);
          throw error;
        }
      }, { atOnce: openingsAtOnce }),
      message('narrative:update', sectionUpdateMessage, async (socket, { sectionId, update }) => {
        const { updates, bytes } = rates(socket);
        if (!updates() || !bytes(Buffer.byteLength(update, 'base64'))) throw new AppError('TOO_MANY_REQUESTS', 'Too many changes at once', { remedy: 'Wait a second; what was not acknowledged is sent again' });
        await service.write(opened(socket, sectionId).seen, sectionId, update, socket.id);
        return { storedAt: new Date().toISOString() };
      }),
      message('narrative:caret', caretMessage, (socket, { sectionId, clientId, cursor, rests }) => {
        const section = opened(socket, sectionId);
        if (!canWrite(section.seen)) throw forbidden('change the narrative');
        if (!rates(socket).carets() || JSON.stringify(cursor).length > caretMost) return {};
        if (section.caret !== clientId) sections.hideCaret(socket, section);
        section.caret = clientId;
        const { userId: id, name, agencyId } = socket.data.viewer;
        const others = socket.to(sectionRoom(sectionId));
        (rests ? others : others.volatile).emit('narrative:caret', { sectionId, clientId, cursor, user: { id, name, agencyId } } satisfies Caret);
        return {};
      }),
      message('narrative:here', sectionsHereMessage, async (socket, { inspectionId }) => {
        await joined(socket, inspectionId);
        // The rooms are as this person’s rights are now.
        if (!socket.rooms.has(audienceRoom(inspectionId, livingAudience))) throw forbidden('see who is in which section of the narrative');
        return { sections: await whoIsWhere.all(inspectionId) };
      }, { atOnce: askingsAtOnce }),
      message('narrative:close', closeSectionMessage, (socket, { sectionId }) => {
        const section = sections.find(socket, sectionId);
        if (section) sections.close(socket, section);
        return {};
      }),
    ],
  };
}

const notJoined = (): AppError => new AppError('FORBIDDEN', 'The inspection is not open on this page', { remedy: 'Open the inspection first' });

const outdated = (): AppError => new AppError('CONFLICT', 'The service was renewed since this page was opened', { remedy: 'Reload the page. What you wrote and what is not saved yet is kept on this device and sent then' });

function perConnection<T>(make: () => T): (socket: LiveSocket) => T {
  const made = new WeakMap<LiveSocket, T>();
  return (socket) => {
    const value = made.get(socket) ?? make();
    made.set(socket, value);
    return value;
  };
}
