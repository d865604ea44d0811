import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 of what was said, in hexadecimal: the log proves the words without holding them. */
export const contentHashOf = (said: object): string => createHash('sha256').update(canonicalize(said) ?? '').digest('hex');
