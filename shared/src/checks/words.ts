import { childReferencesIn } from '../child-reference-words.ts';
import { screen, type ScreeningKind } from '../screening/index.ts';
import { asFound, type CheckRuleId, type Mark } from './rules.ts';
import { findGaps } from './gaps.ts';
import { findGrades } from './grades.ts';
import { findPeople } from './people.ts';
import { findBlame, findRanking } from './practice.ts';
import { findTradeWords } from './short-forms.ts';

const identifiers: readonly ScreeningKind[] = ['NHS_NUMBER', 'UNIQUE_PUPIL_NUMBER', 'NATIONAL_INSURANCE_NUMBER', 'DATE_OF_BIRTH'];

const finders: readonly { readonly rule: CheckRuleId; readonly find: (text: string) => readonly string[] }[] = [
  { rule: 'PERSON_NAMED', find: findPeople },
  { rule: 'UNFILLED_GAP', find: findGaps },
  { rule: 'BLAME', find: findBlame },
  { rule: 'ONE_WORD_GRADE', find: findGrades },
  { rule: 'RANKING', find: findRanking },
  { rule: 'JARGON', find: findTradeWords },
];

/** What the words of one statement alone say, wherever it stands. */
export function marksInWords(text: string): Mark[] {
  const screened = screen(text).filter(({ kind }) => kind !== 'PERSON_NAME').map(({ kind, start, end }) => ({ rule: identifiers.includes(kind) ? ('CHILD_IDENTIFIER' as const) : ('CONTACT_DETAIL' as const), found: text.slice(start, end) }));
  const references = childReferencesIn(text).map((found) => ({ rule: 'CHILD_IDENTIFIER' as const, found }));
  const others = finders.flatMap(({ rule, find }) => find(text).map((found) => ({ rule, found })));
  return distinctMarks([...screened, ...references, ...others].map(({ rule, found }) => ({ rule, found: asFound(found) })));
}

export const distinctMarks = (marks: readonly Mark[]): Mark[] => [...new Map(marks.map((mark) => [keyOfMark(mark), mark])).values()];

export const keyOfMark = ({ rule, found }: Mark): string => `${rule} ${found}`;
