/** Short forms that everybody who reads a narrative knows. */
const known = new Set(['GP', 'NHS', 'UK', 'IT', 'COVID', 'OK', 'HM', 'HMI', 'TV', 'EU', 'GCSE', 'DVD', 'CCTV', 'MP', 'PE', 'BBC', 'AM', 'PM', 'CEO', 'CQC', 'HMICFRS', 'OFSTED', 'DNA', 'HIV', 'LGBT', 'ID', 'USB', 'FAQ', 'PDF', 'AND', 'NOT', 'ALL', 'NO', 'YES', 'II', 'III', 'IV', 'VI']);

/** Written in capitals, with or without the s of the plural; numbers, as in A3, are none, and what stands in quotation marks is a name. */
const shortForm = /(?<![\p{L}\p{N}@./&’'‘“"_–-])[A-Z][A-Z&]{1,9}[A-Z]?(?=s?(?![\p{L}\p{N}@&_"”]|-\d|’(?!s)))/gu;
/** "Multi-agency safeguarding hub (MASH)", "(the LADO)", "(known as the VRP)"; and "MASH (multi-agency safeguarding hub)", "the HAPPY questionnaire (health awareness …)". */
const inBrackets = /\(([^()]{2,160})\)/gu;
const namedBefore = /(?<form>[A-Z][A-Z&]{1,10})s?(?: [a-z]+)? ?$/u;
/** "THRIVE is a risk assessment tool". */
const toldAfter = /(?<form>\b[A-Z][A-Z&]{1,9}[A-Z]) (?:is|stands for|means) (?:a|an|the)\b/gu;
const fewWords = 3;

/** CAMH services are those that CAMHS stands for. */
export const sameForm = (form: string): string => form.replace(/&$/u, '').replace(/(?<=.{3})S$/u, '');

/** Short forms that a text uses, in their order, each once. */
export const shortFormsIn = (text: string): string[] => [...new Set(text.match(shortForm) ?? [])].filter((form) => !known.has(form));

/** Short forms that a text explains, as `sameForm` gives them. */
export function explainedIn(text: string): string[] {
  const inside = [...text.matchAll(inBrackets)].flatMap((match) => {
    const words = match[1] ?? '';
    const forms = words.match(shortForm) ?? [];
    if (forms.length > 0 && (words.split(/\s+/u).length <= fewWords || /\b(?:known|referred to) as\b/u.test(words))) return forms;
    return namedBefore.exec(text.slice(0, match.index))?.groups?.['form'] ?? [];
  });
  const after = [...text.matchAll(toldAfter)].flatMap(({ groups }) => groups?.['form'] ?? []);
  return [...inside, ...after].map(sameForm);
}

/** Words of the trade, each with what it means, so that a writer sees what to write. */
export const tradeWords: Readonly<Record<string, string>> = {
  'NFA’d': 'closed with nothing done',
  'strat meeting': 'strategy discussion',
  'strat discussion': 'strategy discussion',
  'stepped down to': 'moved to a lower level of help',
  'stepped down from': 'moved to a lower level of help',
  'stepping down to': 'moving to a lower level of help',
  'hard to reach': 'not reached by services',
  'hard-to-reach': 'not reached by services',
  'toxic trio': 'domestic abuse, mental ill health and substance misuse together',
  'DNA’d': 'was not brought',
  'case closed to': 'no longer helped by',
  'disguised compliance': 'seeming to go along with a plan',
};
const trade = new RegExp(String.raw`(?<![\w-])(?:${Object.keys(tradeWords).join('|')})(?![\w-])(?![’”'"] (?:of|,|\())`, 'giu');
export const findTradeWords = (text: string): string[] => (text.match(trade) ?? []);
