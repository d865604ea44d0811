import { matches, type Finding } from './findings.ts';

/** The areas with which a postcode can begin. */
const areas = [
  'AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA',
  'LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE',
].join(' ').split(' ');

/** District, then sector and unit; the unit never has C, I, K, M, O or V. */
const pattern = new RegExp(String.raw`\b(?:${areas.join('|')})\d[\dA-HJKMNPR-Y]?[ \u00a0]?\d[ABD-HJLNP-UW-Z]{2}\b`, 'gi');

/** "s17 1st" has the letters of a postcode in Sheffield, and means section 17 and a first. */
const isOrdinal = (text: string): boolean => /\d(?:st|nd|rd|th)$/.test(text);

export const findPostcodes = (text: string): Finding[] => matches('POSTCODE', text, pattern, (found) => !isOrdinal(found));
