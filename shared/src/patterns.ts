import { z } from 'zod';
import { idSchema, requiredText } from './fields.ts';
import { anyPhase, forRoles } from './permission-rules.ts';
import { inspectorRoles } from './roles.ts';

/** Longest pattern, in characters; most that one inspectorate keeps. */
export const patternLimits = { text: 600, kept: 200 } as const;

export const patternPermissions = {
  'pattern:view': forRoles(inspectorRoles, anyPhase),
  /** Keeps a statement for their inspectorate, and takes one out again. */
  'pattern:keep': forRoles(['LEAD_INSPECTOR'], anyPhase),
} as const;

/** Words that many agencies have in their names, and that say nothing of which one it is. */
const common = new Set(`a academies academy action adult adults advice alliance and area associates association authority board borough care centre charity chief child children children’s city clinic college combined commission community constabulary council councils county district domestic
  early east education emotional families family for force forum foundation front general greater health healthcare help home homes hospital hospitals hub in inspectorate integrated joint justice local mental metropolitan network nhs north
  nursery of office officer parents partners partnership people police primary probation project quality safeguarding school schools scrutiny secondary service services social society south support team the together trust trusts university upper
  voluntary wellbeing west with women women’s work young youth`.split(/\s+/));
const words = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

/** The names of agencies and areas that a text holds, whole or by a word that is theirs alone, as they stand in it. */
export function placesNamedIn(text: string, names: readonly string[]): string[] {
  const own = new Set(names.flatMap((name) => name.match(words) ?? []).map((word) => word.toLowerCase()).filter((word) => word.length > 2 && !common.has(word)));
  return (text.match(words) ?? []).filter((word) => own.has(word.toLowerCase().replace(/[’']s$/u, '')) && /^\p{Lu}/u.test(word));
}

/** Within a sentence, a word with a capital is somebody’s or some place’s name. Short forms are not. */
export const namesWithin = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}’'[-])\p{Lu}\p{Ll}[\p{L}’'-]*/gu)].filter(({ index }) => !/(?:^|[.!?])[\s\p{Ps}\p{Pi}"']*$/u.test(text.slice(0, index))).map(([name]) => name);

export const keepPatternInput = z.object({
  /** Made by the browser, so that a repeated send keeps nothing twice. */
  patternId: idSchema('pattern'),
  sectionId: idSchema('section'),
  /** The statement that the pattern is made of. */
  statementId: idSchema('statement'),
  text: requiredText('pattern', patternLimits.text),
});
export type KeepPatternInput = z.input<typeof keepPatternInput>;
export const removePatternInput = z.object({
  /** An inspection that the viewer leads. */
  inspectionId: idSchema('inspection'),
  patternId: idSchema('pattern'),
});

const change = z.object({
  patternId: z.uuid(),
  /** SHA-256 of its words, so that the chained log also proves what was kept. */
  contentHash: z.string(),
});
export const patternEvents = { 'pattern.kept': change, 'pattern.removed': change } as const;
/** What pattern events say: which; pages ask for the words. */
export interface PatternEventData { readonly patternId: string }
