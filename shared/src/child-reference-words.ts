/** What stands for a child everywhere, such as `CH-04`. Who that is, is known outside of the service alone. */
export const childReference = (number: number): string => `CH-${String(number).padStart(2, '0')}`;

/** One as `childReference()` writes it, each number in one spelling alone. */
export const childReferencePattern = /^CH-(?:0[1-9]|[1-9]\d{1,2})$/;

/** As word processors and people write it: with any dash, in small letters too. A dash there must be, since postcodes begin with CH. */
const written = /(?<![\p{L}\p{N}-])CH[-‐‑‒–—−](\d{2,3})(?![\p{L}\p{N}])/giu;
export const childReferencesIn = (text: string): string[] => text.match(written) ?? [];
/** The same text with each reference in it in the one spelling. */
export const withChildReferences = (text: string): string => text.replace(written, 'CH-$1');
