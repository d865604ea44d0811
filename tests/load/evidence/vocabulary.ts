/** Words of people who work with children, often used ones first, as in any language; the tail of rare ones is numbered. */
const often = `child family school agency worker police health plan meeting decision referral concern parent record team review help home visit information risk week support service
  social contact answer early partner nurse officer teacher assessment strategy discussion notice weekend evening sample audit waiting practice manager supervision`.split(/\s+/);
const rareWords = 4_000;
export const rare = (number: number): string => `matter${number % rareWords}`;

/** The same every time, so that two runs measure the same text. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Sentences of eighteen words, of which every tenth is rare. */
export function sentences(count: number): string[] {
  const next = chance(7);
  const word = (): string => (next() < 0.1 ? rare(Math.floor(next() * rareWords)) : (often[Math.floor(next() ** 2 * often.length)] ?? 'child'));
  return Array.from({ length: count }, () => `${Array.from({ length: 18 }, word).join(' ')}.`);
}

/** What people type: one word that is everywhere, two with the second unfinished, a phrase, a rare one. */
export const asked = (number: number): string =>
  [often[number % often.length] ?? 'child', `${often[number % 11] ?? 'child'} ${(often[(number + 17) % often.length] ?? 'family').slice(0, 4)}`, '"strategy discussion"', rare(number * 31)][number % 4] ?? 'child';
