import { placeInWords } from '@joint/shared';
import { placeReader, type PlaceFound, type PlaceReader } from '../narrative/index.ts';
import type { FileStore } from './files.store.ts';

/** Pages of files that citations rest on. Whoever may see the piece knows its files by name; what a page says is for whoever may open the file. */
export const createFilePlaces = (store: FileStore): PlaceReader =>
  placeReader(['PAGE'], async (asked) => {
    const files = new Map((await store.findMany([...new Set(asked.map(({ place }) => place.fileId))])).map((file) => [file.id, file]));
    return asked.map(({ piece, place }): PlaceFound => {
      const file = files.get(place.fileId);
      // A text may name any file: one of another piece is nobody's to hear of here.
      if (file?.evidenceId !== piece.record.id || file.status === 'UPLOADING') return { label: placeInWords(place), quotation: null, standing: 'NOT_THERE' };
      return { label: placeInWords(place, file.name), quotation: null, standing: file.status === 'REMOVED' ? 'FILE_REMOVED' : 'STANDS' };
    });
  });
