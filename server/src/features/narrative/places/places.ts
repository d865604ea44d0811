import { formatPlace, placeInWords, type CitationPlace } from '@joint/shared';
import DataLoader from 'dataloader';
import type { PlaceAsked, PlaceFound, PlaceReader } from './place-reader.ts';

/** A place with what its reader is told of it. */
export interface PlaceSeen extends PlaceFound {
  readonly place: CitationPlace;
}

/** Places of many citations at once, each by the feature that keeps what it points at. For one reader; which pieces they may see is asked before. */
export const createPlacesLoader = (readers: readonly PlaceReader[]) =>
  new DataLoader<PlaceAsked, PlaceSeen, string>(async (asked) => {
    const found = await Promise.all(readers.map(({ read }) => read(asked)));
    return asked.map((one) => ({ place: one.place, ...(found.map((told) => told.get(one)).find(Boolean) ?? nowhere(one)) }));
  }, { cacheKeyFn: ({ piece, place }) => `${piece.record.id} ${formatPlace(place)}` });

const nowhere = ({ place }: PlaceAsked): PlaceFound => ({ label: placeInWords(place), quotation: null, standing: 'NOT_THERE' });
