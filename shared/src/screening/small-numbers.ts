import { matches, type Finding } from './findings.ts';

/** Fewer than this many people, and somebody may know who they are. */
export const smallNumberBelow = 5;

const small = '(?:[1-4]|one|two|three|four)';
const people = String.raw`(?:child(?:ren)?|bab(?:y|ies)|infants?|toddlers?|teenagers?|young (?:people|person|men|man|women|woman|carers?)|boys?|girls?|pupils?|students?|siblings?|sisters?|brothers?|twins|famil(?:y(?!\s(?:hubs?|help|centres?|group))|ies)|parents?|mothers?|fathers?|carers?|victims?|patients?|under-\d+s)`;

/** "3 children", "two of the boys", "4 (2%) were", "1 of 49": a count, and not a day, an age, a grade, a clause or part of a larger number. */
const before = String.raw`(?<![\d.,:/£$%\-–’]|\b(?:CH|section|part|page|stage|level|key stage|tier|week|day|month|year|aged?|version|point|number|no\.|phase|group|item|grade|band|more than) ?)`;
const counted = new RegExp(String.raw`${before}\b(?<at>${small})\b(?!\s(?:in|out of)\s(?:every\s)?(?:five|six|seven|eight|nine|ten|\d+)\b)(?=\s(?:of\s(?:the\s|these\s|those\s|our\s|its\s)?)?(?:[\p{L}\-]+\s){0,2}${people}\b| \(\d+(?:\.\d+)? ?%\)| of (?:the )?\d+\b(?![.,]?\d| ?%))`, 'giu');
/** "children: 3", as a line of a table has it. */
const afterNoun = new RegExp(String.raw`\b${people}(?: \p{Ll}+){0,3} ?[:=|\t] ?(?<at>[1-4])(?![\d.,:/%]|\d)\b`, 'giu');

/** Counts of one to four people, where figures are told. */
export const findSmallNumbers = (text: string): Finding[] => [...matches('SMALL_NUMBER', text, counted), ...matches('SMALL_NUMBER', text, afterNoun)];
