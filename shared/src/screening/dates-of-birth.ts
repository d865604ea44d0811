import { matches, type Finding } from './findings.ts';

const month = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const numeric = String.raw`(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:19|20)?\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const written = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?: of)? ${month},? (?:19|20)\d\d|${month} (?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,? (?:19|20)\d\d`;
const date = String.raw`(?<at>${numeric}|${written})\b`;

/** After words that say what it is. */
const afterWords = new RegExp(String.raw`\b(?:d\.?o\.?b\b\.?|dates? of birth|birth ?date|birthday|born)[\s:=,(\-–]*(?:(?:is|was|of|on|are)[\s:]*)?${date}`, 'gi');

/** Directly after, or before, something that looks like a first and a last name. */
const name = String.raw`(?:\p{Lu}[\p{Ll}’'-]+|\p{Lu}\.) \p{Lu}[\p{L}’'-]+`;
const afterName = new RegExp(String.raw`(?<![\p{L}-])(?<name>${name})(?:’s|'s)?[ ,:;(\-–]{1,4}(?:b\. ?|aged \d+,? )?${date}`, 'gu');
const beforeName = new RegExp(String.raw`\b${date}[),:;\-– ]{1,4}(?<name>${name})(?!\p{L})`, 'gu');

/** Capitals that begin no person's name: days, months, and what meetings, documents and bodies are called. */
const notNames = new RegExp(
  String.raw`\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|${month}|The|On|At|In|From|Since|Until|By|Last|Next|Report|Review|Meeting|Board|Committee|Council|Trust|Service|Services|Police|Health|Children|Team|School|Inspection|Ofsted|Version|Policy|Strategy|Plan|Act|Audit|Court|Hub|Group|Partnership|Panel|Conference|Data|Week|Day|Date|Published|Updated|Term|Spring|Summer|Autumn|Winter)\b`, 'u');

function besideName(text: string, pattern: RegExp): Finding[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { at = '', name: beside = '' } = match.groups ?? {};
    const start = match.index + match[0].indexOf(at);
    return notNames.test(beside) ? [] : [{ kind: 'DATE_OF_BIRTH' as const, start, end: start + at.length }];
  });
}

export const findDatesOfBirth = (text: string): Finding[] => [...matches('DATE_OF_BIRTH', text, afterWords), ...besideName(text, afterName), ...besideName(text, beforeName)];
