import type { Audience, EventType, FeedEvent } from '@joint/shared';
import type { StoredEvent } from './read.ts';

/** What one audience is told of an event now. */
export interface Telling {
  readonly to: readonly Audience[];
  readonly data: unknown;
}

/**
 * Says for events of its feature who may be told what, by the rights as they are at this moment: for each event its tellings,
 * the fullest first. A reader gets the first one that is theirs.
 */
export type Presenter = (events: readonly StoredEvent[]) => Promise<readonly (readonly Telling[])[]>;
export type Presenters = Partial<Record<EventType, Presenter>>;

export interface PresentedEvent {
  readonly event: StoredEvent;
  readonly tellings: readonly Telling[];
}

export type Feed = ReturnType<typeof createFeed>;

/** Assembles the features' presenters; refuses to start when two claim one type or a type has none. */
export function createFeed(parts: readonly Presenters[], types: readonly EventType[]) {
  const presenters = new Map<EventType, Presenter>();
  for (const part of parts) {
    for (const [type, presenter] of Object.entries(part) as [EventType, Presenter][]) {
      if (presenters.has(type)) throw new Error(`two features present ${type}: leave it to one`);
      presenters.set(type, presenter);
    }
  }
  const missing = types.filter((type) => !presenters.has(type));
  if (missing.length > 0) throw new Error(`no feature presents ${missing.join(', ')}: name a presenter in the feature's index`);

  /** One call per presenter, whatever the number of events and watchers. */
  async function present(events: readonly StoredEvent[]): Promise<PresentedEvent[]> {
    const byPresenter = group(events, presenters);
    const tellings = new Map<StoredEvent, readonly Telling[]>();
    for (const [presenter, its] of byPresenter) {
      const told = presenter ? await presenter(its) : its.map(() => []);
      its.forEach((event, index) => tellings.set(event, told[index] ?? []));
    }
    return events.map((event) => ({ event, tellings: tellings.get(event) ?? [] }));
  }

  /** The events as each reader gets them, told apart by the rooms they are in; one call per presenter, whatever the number of readers. */
  async function forReaders(readers: readonly { readonly rooms: readonly Audience[]; readonly events: readonly StoredEvent[] }[]): Promise<FeedEvent[][]> {
    const presented = new Map((await present(readers.flatMap(({ events }) => events))).map(({ event, tellings }) => [event, tellings]));
    return readers.map(({ rooms, events }) => {
      const mine = new Set<string>(rooms);
      return events.flatMap((event) => {
        const telling = presented.get(event)?.find(({ to }) => to.some((audience) => mine.has(audience)));
        return telling ? [toFeedEvent(event, telling.data)] : [];
      });
    });
  }

  async function forReader(rooms: readonly Audience[], events: readonly StoredEvent[]): Promise<FeedEvent[]> {
    const [told = []] = await forReaders([{ rooms, events }]);
    return told;
  }

  return { present, forReader, forReaders };
}

function group(events: readonly StoredEvent[], presenters: ReadonlyMap<EventType, Presenter>): Map<Presenter | undefined, StoredEvent[]> {
  const groups = new Map<Presenter | undefined, StoredEvent[]>();
  for (const event of events) {
    const presenter = presenters.get(event.type);
    groups.set(presenter, [...(groups.get(presenter) ?? []), event]);
  }
  return groups;
}

export const toFeedEvent = ({ inspectionId, seq, type, at, actor, agencyId }: StoredEvent, data: unknown): FeedEvent => ({ inspectionId, seq, type, at: at.toISOString(), actor, agencyId, data });
