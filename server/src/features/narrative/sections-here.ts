import type { SectionsHere } from '@joint/shared';
import type { Logger } from '../../platform/logger.ts';
import { audienceRoom, createTelling, sectionRoom, type LiveServer, type SocketData } from '../../platform/realtime/index.ts';
import { livingAudience } from './narrative.policy.ts';

/** Says to the inspectors who have an inspection open who is in which of its sections: to those who may open them, and so meet each other there anyway. */
export interface WhoIsWhere {
  /** Somebody opened or left a section. */
  readonly changed: (inspectionId: string, sectionId: string) => void;
  /** All of it, for a page that was just opened; this node tells it what another node that died can no longer tell. */
  readonly all: (inspectionId: string) => Promise<SectionsHere['sections']>;
  readonly stop: () => void;
}

/** As often, in milliseconds, what another node told last is looked at anew. */
const recountMs = 20_000;

type Person = SectionsHere['sections'][number]['people'][number];
const asPerson = ({ viewer: { userId: id, name, agencyId } }: SocketData): Person => ({ id, name, agencyId });
/** People, not screens. */
const distinct = (people: readonly Person[]): Person[] => [...new Map(people.map((person) => [person.id, person])).values()];

export function createWhoIsWhere({ io, logger }: { readonly io: () => LiveServer; readonly logger: Logger }): WhoIsWhere {
  const asked = new Set<string>();
  const failed = (error: unknown): void => logger.warn({ error: String(error) }, 'could not tell who is in which section');

  /** Only the section's own connections are looked at, and one message goes out, however many watch. */
  const telling = createTelling({
    failed,
    async tell(key) {
      const [inspectionId = '', sectionId = ''] = key.split(' ');
      const people = distinct((await io().in(sectionRoom(sectionId)).fetchSockets()).map(({ data }) => asPerson(data)));
      io().to(audienceRoom(inspectionId, livingAudience)).emit('narrative:here', { inspectionId, sections: [{ sectionId, people }], isWhole: false });
      return people.length > 0;
    },
  });

  async function all(inspectionId: string): Promise<SectionsHere['sections']> {
    const here = new Map<string, Person[]>();
    for (const { data } of await io().in(audienceRoom(inspectionId, livingAudience)).fetchSockets()) {
      for (const [sectionId, of] of Object.entries(data.sections)) if (of === inspectionId) here.set(sectionId, [...(here.get(sectionId) ?? []), asPerson(data)]);
    }
    return [...here].map(([sectionId, people]) => ({ sectionId, people: distinct(people) }));
  }

  async function recount(inspectionId: string): Promise<void> {
    const room = audienceRoom(inspectionId, livingAudience);
    if (!io().sockets.adapter.rooms.has(room)) return void asked.delete(inspectionId);
    io().local.to(room).emit('narrative:here', { inspectionId, sections: await all(inspectionId), isWhole: true });
  }
  const timer = setInterval(() => {
    for (const inspectionId of asked) recount(inspectionId).catch(failed);
  }, recountMs);

  return {
    changed: (inspectionId, sectionId) => telling.changed(`${inspectionId} ${sectionId}`),
    all(inspectionId) {
      asked.add(inspectionId);
      return all(inspectionId);
    },
    stop() {
      clearInterval(timer);
      telling.stop();
    },
  };
}
