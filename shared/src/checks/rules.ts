/** Who may say, with a reason, that what a rule marked may stand as it is. Nobody: it has to be changed. */
export type AnsweredBy = 'INSPECTOR' | 'LEAD' | 'NOBODY';

export interface CheckRule {
  /** About the words of one statement, about what a statement stands on, or about a section as a whole. */
  readonly of: 'WORDS' | 'EVIDENCE' | 'SECTION';
  /** As it stands beside a statement. */
  readonly label: string;
  readonly looksFor: string;
  readonly why: string;
  /** What to write, or to do, instead. */
  readonly instead: string;
  readonly answeredBy: AnsweredBy;
  /** While it stands in any statement, the narrative is neither sent for sign-off nor published. */
  readonly blocks: boolean;
}

const advises = { answeredBy: 'INSPECTOR', blocks: false } as const;
const mustChange = { answeredBy: 'NOBODY', blocks: false } as const;

/**
 * The one table of what the service looks for in a narrative: what reads as a rating rather than a judgement, and where evidence is weak. Written out to
 * docs/checks.md. The order is that in which marks stand beside a statement: the gravest first.
 */
export const checkRules = {
  CHILD_IDENTIFIER: {
    of: 'WORDS', label: 'Says who a child is', answeredBy: 'NOBODY', blocks: true,
    looksFor: 'An NHS number, unique pupil number, National Insurance number or date of birth, or a child’s reference such as CH-04',
    why: 'The narrative is read by everyone who takes part and then published. Whoever keeps the register knows who a reference stands for.',
    instead: 'Write “one child”, or say how many children',
  },
  CONTACT_DETAIL: {
    of: 'WORDS', label: 'Gives a way to find somebody', answeredBy: 'LEAD', blocks: true,
    looksFor: 'An e-mail address, phone number or postcode',
    why: 'An address or number leads to a person. A published number of a service may stay, where the lead inspector says so.',
    instead: 'Take it out, or name the service',
  },
  PERSON_NAMED: {
    of: 'WORDS', label: 'Names a person', answeredBy: 'LEAD', blocks: true,
    looksFor: 'A title with a name, such as “Dr” or “PC” and a surname; a common first name alone or with a surname',
    why: 'A judgement is of how agencies work together, not of one person; and a name may say who a child is.',
    instead: 'Write the role, such as “a social worker” or “one young person”',
  },
  UNFILLED_GAP: {
    of: 'WORDS', label: 'A gap is not filled', answeredBy: 'INSPECTOR', blocks: true,
    looksFor: 'Words in square brackets, such as [who], outside quotation marks',
    why: 'A pattern leaves gaps for what is so here. One that is left says nothing, and readers would meet it in the report.',
    instead: 'Fill it, or take it out with the words around it',
  },
  BLAME: {
    of: 'WORDS', label: 'Blames one practitioner', ...advises,
    looksFor: 'One practitioner who “failed to”, “neglected to” or “was to blame”, and words such as incompetent',
    why: 'What one person did says little about the system around them, and blame stops others from telling what goes wrong.',
    instead: 'Say what the agency’s arrangements allowed to happen, and to how many children',
  },
  ONE_WORD_GRADE: {
    of: 'WORDS', label: 'Reads as a grade', ...advises,
    looksFor: 'Outstanding, good, satisfactory, requires improvement or inadequate as the whole of a judgement, or said of practice overall; “rated” or “graded” with such a word',
    why: 'One word hides what differs between agencies, and readers remember nothing else.',
    instead: 'Say what is better or worse for children, and how you know',
  },
  RANKING: {
    of: 'WORDS', label: 'Ranks areas', ...advises,
    looksFor: 'An area, council, force or partnership set above or below others: best, worst, ranked, league table, better than other councils',
    why: 'Areas differ in what they face. A place in a list says nothing of what helps children here.',
    instead: 'Say how it is here, and how it has changed',
  },
  AGENCY_WITHOUT_EVIDENCE: {
    of: 'WORDS', label: 'Speaks of an agency with no evidence from it', ...advises,
    looksFor: 'A finding that names a kind of agency that takes part, with citations, but none from that kind',
    why: 'An agency that is spoken of should be heard.',
    instead: 'Cite something that it gave, or ask it',
  },
  JARGON: {
    of: 'WORDS', label: 'Not explained', ...advises,
    looksFor: 'A short form in capitals that nothing up to here explains, at its first use in the section; and words of the trade that most readers do not know',
    why: 'Boards and families read this too.',
    instead: 'Write it out at its first use, with the short form in brackets',
  },
  COUNTER_EVIDENCE: {
    of: 'EVIDENCE', label: 'Counter-evidence unanswered', ...advises,
    looksFor: 'A citation that contradicts the statement, of evidence that stands, that nobody has answered',
    why: 'What speaks against a judgement must have been weighed, and others must see how.',
    instead: 'Change the statement, or say why it stands all the same',
  },
  WITHDRAWN: {
    of: 'EVIDENCE', label: 'Cites withdrawn evidence', ...mustChange,
    looksFor: 'A citation of evidence that was withdrawn afterwards',
    why: 'Who gave it no longer stands by it.',
    instead: 'Take the citation out, and look whether the statement still stands',
  },
  UNCITED: {
    of: 'EVIDENCE', label: 'No evidence yet', ...mustChange,
    looksFor: 'A finding with no citation that supports it',
    why: 'A judgement without evidence is an opinion. The narrative cannot be sent for sign-off with one.',
    instead: 'Cite evidence, or make it context',
  },
  ONE_AGENCY: {
    of: 'EVIDENCE', label: 'One agency only', answeredBy: 'LEAD', blocks: false,
    looksFor: 'A finding whose supporting evidence all comes from one agency',
    why: 'One agency’s view of its own work, or of another’s, is half of the picture.',
    instead: 'Cite a second agency; or the lead inspector says why it stands on one',
  },
  OLD_EVIDENCE: {
    of: 'EVIDENCE', label: 'Evidence older than its period', ...advises,
    looksFor: 'A finding whose supporting evidence all speaks of a time more than 12 months before the agencies were notified',
    why: 'Practice changes in a year. The judgement is of how it is now.',
    instead: 'Cite something newer, or say in the statement when it was so',
  },
  ONE_KIND: {
    of: 'EVIDENCE', label: 'One kind of evidence', ...advises,
    looksFor: 'A finding whose supporting evidence, two pieces or more, is all of one sort: voice of children, data, observation or documents',
    why: 'Figures do not say what a child lived through, and one story does not say how often.',
    instead: 'Cite another kind of evidence',
  },
  STRENGTHS_MISSING: {
    of: 'SECTION', label: 'No strength is named', ...advises,
    looksFor: 'A section, or the narrative, with four findings or more and no strength or practice example among them',
    why: 'A judgement that tells one side is not believed, and what works is lost.',
    instead: 'Say what helps children, or say why there is nothing',
  },
  NEEDS_MISSING: {
    of: 'SECTION', label: 'Nothing to improve is named', ...advises,
    looksFor: 'A section, or the narrative, with four findings or more and no area for improvement or priority action among them',
    why: 'Every partnership has something to do next.',
    instead: 'Say what needs to get better, or say why there is nothing',
  },
} as const satisfies Readonly<Record<string, CheckRule>>;

export type CheckRuleId = keyof typeof checkRules;
export const checkRuleIds = Object.keys(checkRules) as CheckRuleId[];
export const ruleOf = (id: CheckRuleId): CheckRule => checkRules[id];

/** Something that a rule marks. */
export interface Mark {
  readonly rule: CheckRuleId;
  /**
   * What exactly, so that an answer speaks of this and no other: the words as they stand, a kind of agency, or the id of the evidence or agency; empty
   * where the rule marks the whole.
   */
  readonly found: string;
}

/** Longest `found`, in characters; longer words are cut here. */
export const foundMost = 120;
export const asFound = (words: string): string => words.replace(/\s+/g, ' ').trim().slice(0, foundMost);
