/** What was typed into the three boxes of a date. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** A month as a number in two digits: "3", "03", "Mar" and "March" are all March; anything else stays as typed. */
function monthNumber(typed: string): string {
  const name = typed.toLowerCase();
  const index = name.length >= 3 ? months.findIndex((month) => month.startsWith(name)) : -1;
  return (index < 0 ? typed : String(index + 1)).padStart(2, '0');
}

/**
 * The field's value: `YYYY-MM-DD`, '' when all three boxes are empty, and otherwise what was typed in that order, which no date
 * check accepts, so that the shared schema says what is wrong and nothing typed is lost.
 */
export function joinDate({ day, month, year }: DateParts): string {
  const typed = [year.trim(), month.trim(), day.trim()] as const;
  if (typed.every((part) => part === '')) return '';
  if (typed.some((part) => part === '')) return typed.join('-');
  return `${typed[0]}-${monthNumber(typed[1])}-${typed[2].padStart(2, '0')}`;
}

/** The boxes of a value: a date without leading zeros, or what was typed. */
export function splitDate(value: string): DateParts {
  const [year = '', month = '', ...day] = value.split('-');
  const short = (part: string): string => part.replace(/^0(?=\d)/, '');
  return { day: short(day.join('-')), month: short(month), year };
}
