import type { CitationPlace, CitationPlaceKind, PlaceStanding } from '@joint/shared';
import type { SeenEvidence } from '../../evidence/index.ts';

/** A place of a piece of evidence that its reader may see. */
export interface PlaceAsked<Place extends CitationPlace = CitationPlace> {
  readonly piece: SeenEvidence;
  readonly place: Place;
}

/** What one reader is told of it. */
export interface PlaceFound {
  /** In words, such as "cell C7, Seen". */
  readonly label: string;
  /** What stands there, or stood there when it was cited; null where there are no words, or none for this reader. */
  readonly quotation: string | null;
  readonly standing: PlaceStanding;
}

/** How a feature tells of the places in what it keeps: an answer for each that is its own, by its own rules for that reader. */
export interface PlaceReader {
  readonly read: (asked: readonly PlaceAsked[]) => Promise<ReadonlyMap<PlaceAsked, PlaceFound>>;
}

/** Reads places of these kinds; answers come in the order of what is asked. */
export function placeReader<Kind extends CitationPlaceKind>(kinds: readonly Kind[], read: (asked: readonly PlaceAsked<Extract<CitationPlace, { is: Kind }>>[]) => Promise<readonly PlaceFound[]>): PlaceReader {
  type Own = PlaceAsked<Extract<CitationPlace, { is: Kind }>>;
  const isOwn = (one: PlaceAsked): one is Own => (kinds as readonly CitationPlaceKind[]).includes(one.place.is);
  return {
    async read(asked) {
      const own = asked.filter(isOwn);
      const found = own.length > 0 ? await read(own) : [];
      return new Map(own.flatMap((one, index): [PlaceAsked, PlaceFound][] => { const told = found[index]; return told ? [[one, told]] : []; }));
    },
  };
}
