import type { StatementKind } from '@joint/shared';
import { contentHashOf } from '../../../platform/event-log/index.ts';

/** What somebody read, as a hash in hexadecimal: a statement's kind and words. The same words as a strength and as an area for improvement are two things. */
export const wordingOf = ({ kind, text }: { readonly kind: StatementKind; readonly text: string }): string => contentHashOf({ kind, text });
