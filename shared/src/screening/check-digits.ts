const digitsOf = (text: string): number[] => Array.from(text.replace(/\D/g, ''), Number);

/**
 * Ten digits of which the last is the check digit: the first nine, weighted 10 down to 2, modulo 11 and taken from 11; 11 counts as 0, and 10
 * is never given out. One digit ten times over is a placeholder.
 */
export function isNhsNumber(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 10 || new Set(digits).size === 1) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

/** Letters of a UPN in the order of their values; I, O and S are left out, as they look like digits. */
export const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * A letter, then twelve characters, all digits but for the last of a temporary number. The letter is that of the twelve, weighted 2 to 13, modulo
 * 23; a letter at the end counts by its place.
 */
export function isUniquePupilNumber(text: string): boolean {
  const [letter = '', ...others] = text.toUpperCase();
  if (others.length !== 12) return false;
  const sum = others.reduce((total, character, index) => total + (/\d/.test(character) ? Number(character) : upnLetters.indexOf(character)) * (index + 2), 0);
  return upnLetters[sum % 23] === letter;
}

/** Prefixes that are never given out. */
const unusedPrefixes = ['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'];

/** Two letters, six digits and a suffix, by the rules of HM Revenue and Customs; it has no check digit. */
export const isNationalInsuranceNumber = (text: string): boolean =>
  /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(text.toUpperCase().replace(/[\s-]/g, '')) && !unusedPrefixes.includes(text.slice(0, 2).toUpperCase());
