import { placeInWords, quotationOf } from '@joint/shared';
import type { EvidenceService } from '../../evidence/index.ts';
import { placeReader, type PlaceFound, type PlaceReader } from './place-reader.ts';

/**
 * Quotations, by the version that they were taken from. Where the piece says all the same now, they are read from that; else from the version, by whoever may
 * read it, and they stand as long as the piece still says them. Nobody learns from words that they may see what stood in a version that they may not.
 */
export const createWordsPlaces = (evidence: EvidenceService): PlaceReader =>
  placeReader(['WORDS'], async (asked) => {
    const versions = await evidence.wordsAt(asked.map(({ piece, place: { version } }) => ({ piece, version })));
    return asked.map(({ piece: { record }, place }, index): PlaceFound => {
      const label = placeInWords(place);
      const then = versions[index];
      if (!then) return { label, quotation: null, standing: 'NOT_THERE' };
      if (then.body === null) return { label, quotation: null, standing: 'WORDS_CHANGED' };
      const quotation = quotationOf(then.body, place);
      if (quotation === null) return { label, quotation, standing: 'NOT_THERE' };
      return { label, quotation, standing: record.body.includes(quotation) ? 'STANDS' : 'WORDS_CHANGED' };
    });
  });
