import { findNames } from '../screening/names.ts';
import { firstNames } from './first-names.ts';

const title = String.raw`(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Cllr|Councillor|PC|PCSO|DC|DS|DI|DCI|Sgt|Sergeant|Inspector|Constable|Nurse|Sister)`;
const surname = String.raw`(?:[A-Z]['’])?[A-Z][a-z]+(?:[-'’][A-Z][a-z]+)?`;
const initials = String.raw`(?:[A-Z]\.? ){0,2}`;
const titled = new RegExp(String.raw`(?<![\w-])${title}\.? ${initials}${surname}(?: ${surname})?(?![\w-])`, 'gu');
const named = new RegExp(String.raw`(?<![\w-])(?:${firstNames.join('|')})(?:[ -](?:[A-Z]\. )?${surname})?(?:[’']s)?(?![\w-])`, 'gu');

/** After a name it is a place or a service, not a person: Thomas Street, the Charlotte Keel Centre. */
const ofPlaces = /^(?:[’']s [Ll]aw|[’']s [Rr]ule)|^[ -](?:[A-Z][\w’']+[ -]){0,2}(?:Street|Road|Lane|Avenue|House|Hospital|Hospitals|Centre|Clinic|School|Academy|College|University|Trust|Court|Park|Square|Ward|Unit|Foundation|Charity|Project|Protocol|Partnership|Constabulary|Law|Review|Report|Inquiry|Service|Services|Team|Programme|Health|Healthcare|Children|Board|Council|Police|Infirmary|Royal|Town|City|Hill|Green|Wood|Bridge)\b/u;
/** Before a name it is one as well: St Thomas, Royal Alexandra, Operation Emily, Queen Elizabeth. */
const beforePlaces = /(?:\b(?:St|St\.|Saint|Royal|King|Queen|Prince|Princess|Lady|Operation|Project|Great|Little|Port|Mount|Point|Camp)|[“‘"']) ?$/u;

/**
 * Words that name a person: what the screening of evidence takes for a name, a title with a surname, or a common first name, alone or with a surname. First names that are words, months, virtues or places
 * are left out, since a false alarm here stops a narrative from being signed off.
 */
export function findPeople(text: string): string[] {
  const found = [...text.matchAll(titled), ...text.matchAll(named)].filter((match) => {
    const rest = text.slice(match.index + match[0].replace(/[’']s$/u, '').length);
    const words = match[0].split(' ');
    const endsInPlace = ofPlaces.test(` ${words.at(-1)} `) || ofPlaces.test(rest);
    return !endsInPlace && !beforePlaces.test(text.slice(0, match.index));
  });
  const words = [...new Set([...found.map((match) => match[0].replace(/[’']s$/u, '')), ...findNames(text).map(({ start, end }) => text.slice(start, end))])];
  return words.filter((name, index) => !words.some((other, at) => at !== index && other !== name && other.includes(name)));
}
