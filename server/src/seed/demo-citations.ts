import { findQuotation, formatPlace, readPlaceInTable } from '@joint/shared';
import type { DemoStatement } from '../../../prisma/seed/types.ts';
import type { Viewer } from '../platform/viewer.ts';
import { missing, type Making } from './demo-making.ts';

type Cite = DemoStatement['cites'][number];

/** A citation as the text has it; the place of a quotation is looked up in what the piece says by then. */
export async function citationOf({ features, ids }: Pick<Making, 'features' | 'ids'>, writer: Viewer, { evidence, stance = 'SUPPORTS', quote, at }: Cite) {
  const evidenceId = ids.get(evidence) ?? missing(evidence);
  const citation = { evidenceId, stance };
  if (at !== undefined) return { ...citation, place: formatPlace(readPlaceInTable(at, 1) ?? missing(`${at} of ${evidence}`)) };
  if (quote === undefined) return citation;
  const { record: { body, version } } = await features.evidence.service.find(writer, evidenceId);
  return { ...citation, place: formatPlace({ is: 'WORDS', version, ...(findQuotation(body, quote) ?? missing(`“${quote}” in ${evidence}`)) }) };
}
