import { z } from 'zod';
import { caseScreening, caseScreened } from './case-screening.ts';
import { childReferencePattern, withChildReferences } from './child-reference-words.ts';
import { idSchema, optionalText, requiredChoice, requiredText, versionSchema } from './fields.ts';
import { anyPhase, forRoles, phasesBetween } from './permission-rules.ts';
import { agencyRoles, inspectorRoles } from './roles.ts';

/** Longest texts in characters, most agencies and criteria of a case, most additions to one view, most contradictions of one case, most cases of one inspection. */
export const caseLimits = { reference: 6, view: 5000, addition: 2000, quote: 500, note: 1000, reason: 500, answer: 5000, agencies: 12, criteria: 20, additions: 20, contradictions: 40, cases: 40 } as const;

/** Where a case is: each agency writes for itself, the views lie open and the joint page is written, every agency has signed it; or it was opened by mistake and withdrawn. */
export const caseStates = ['WRITING', 'OPENED', 'SIGNED', 'WITHDRAWN'] as const;
export type CaseState = (typeof caseStates)[number];
export const caseStateLabels: Readonly<Record<CaseState, string>> = { WRITING: 'Agencies are writing', OPENED: 'Views are open', SIGNED: 'Signed by all', WITHDRAWN: 'Withdrawn' };

/** An agency's view, as the agency itself and the inspectors know it. To everybody else it is in, or not in yet. */
export const caseViewStates = ['AWAITED', 'DRAFT', 'SUBMITTED'] as const;
export type CaseViewState = (typeof caseViewStates)[number];

/** What each agency writes by itself. */
export const viewQuestions = ['knew', 'did', 'lived'] as const;
export type ViewQuestion = (typeof viewQuestions)[number];
export const viewQuestionLabels: Readonly<Record<ViewQuestion, string>> = {
  knew: 'What did we know?', did: 'What did we do?', lived: 'What was it like for this child, as we saw it?',
};

/** What the agencies and inspectors answer together. */
export const jointQuestions = ['LIVED', 'DIFFERENCE', 'CHANGE'] as const;
export type JointQuestion = (typeof jointQuestions)[number];
export const jointQuestionLabels: Readonly<Record<JointQuestion, string>> = {
  LIVED: 'What was it like for this child?', DIFFERENCE: 'What difference did we make?', CHANGE: 'What do we change?',
};

const whileTracking = phasesBetween('NOTIFIED', 'FACTUAL_ACCURACY');
const whileWriting = phasesBetween('EVIDENCE', 'FACTUAL_ACCURACY');
const both = [...inspectorRoles, ...agencyRoles];

/** A child's journey is told between the inspectors and the agencies of the case. Board members and observers have no right here at all: they meet what comes of it in the report. */
export const casePermissions = {
  /** May see cases at all; which ones, and whose view, is the case policy's to say. */
  'case:view': forRoles(both, anyPhase),
  'case:open': forRoles(inspectorRoles, whileTracking),
  /** Says which agencies write and which criteria it speaks to, or withdraws a case that should not have been opened. */
  'case:correct': forRoles(['LEAD_INSPECTOR'], whileTracking),
  /** Writes the own agency's view, and adds to it once the views are open. */
  'case:write': forRoles(agencyRoles, whileWriting),
  /** Opens the views before all are in. */
  'case:release': forRoles(['LEAD_INSPECTOR'], whileWriting),
  /** Marks and resolves contradictions, and writes the joint page. */
  'case:join': forRoles(both, whileWriting),
  'case:sign': forRoles(agencyRoles, whileWriting),
} as const;

const ofCase = { caseId: idSchema('case') };
const screening = caseScreening;

const about = {
  agencyIds: z.array(idSchema('agency')).min(2, 'Choose at least two agencies').max(caseLimits.agencies, `Choose at most ${caseLimits.agencies} agencies`),
  criterionIds: z.array(idSchema('criterion')).min(1, 'Choose at least one criterion').max(caseLimits.criteria, `Choose at most ${caseLimits.criteria} criteria`),
};

export const openCaseInput = z.object({
  inspectionId: idSchema('inspection'),
  /** Made by the browser, so that a repeated send after a lost answer opens nothing twice. */
  id: idSchema('case'),
  reference: z.string({ error: 'Enter the child’s reference' }).trim().overwrite(withChildReferences).regex(childReferencePattern, 'Enter a reference such as CH-04: the letters CH, a hyphen and two or three figures'),
  ...about,
});
export type OpenCaseInput = z.input<typeof openCaseInput>;

/** A case is about one child: its reference never changes. One that was opened for the wrong child is withdrawn. */
export const correctCaseInput = z.object({
  ...ofCase, expectedVersion: versionSchema, screening, ...about,
  /** Asked for where an agency is taken out; that agency, and all who read the case, read it. */
  reason: optionalText('reason', caseLimits.reason),
});
export type CorrectCaseInput = z.input<typeof correctCaseInput>;

export const withdrawCaseInput = z.object({ ...ofCase, expectedVersion: versionSchema, screening, reason: requiredText('reason', caseLimits.reason) });
export type WithdrawCaseInput = z.input<typeof withdrawCaseInput>;

export const saveCaseViewInput = z
  .object({
    ...ofCase, expectedVersion: versionSchema, screening,
    /** True gives it in; false keeps a draft, which may be incomplete and which only the own agency sees. */
    submit: z.boolean(),
    knew: optionalText('what you knew', caseLimits.view), did: optionalText('what you did', caseLimits.view), lived: optionalText('what it was like for this child', caseLimits.view),
  })
  .superRefine((value, ctx) => {
    const missing = { knew: 'Enter what your agency knew', did: 'Enter what your agency did', lived: 'Enter what it was like for this child, or that you cannot tell' };
    for (const question of value.submit ? viewQuestions : []) if (value[question] === '') ctx.addIssue({ code: 'custom', path: [question], message: missing[question] });
  });
export type SaveCaseViewInput = z.input<typeof saveCaseViewInput>;

export const releaseCaseInput = z.object({ ...ofCase, screening, reason: requiredText('reason', caseLimits.reason) });
export type ReleaseCaseInput = z.input<typeof releaseCaseInput>;

export const addToCaseViewInput = z.object({ ...ofCase, screening, id: idSchema('addition'), text: requiredText('addition', caseLimits.addition) });
export type AddToCaseViewInput = z.input<typeof addToCaseViewInput>;

const passage = (which: string) => z.object({ agencyId: idSchema('agency'), quote: requiredText(`${which} passage`, caseLimits.quote) });
export const markContradictionInput = z
  .object({ ...ofCase, screening, id: idSchema('contradiction'), first: passage('first'), second: passage('second'), note: requiredText('note', caseLimits.note) })
  .refine(({ first, second }) => first.agencyId !== second.agencyId, { path: ['second', 'agencyId'], error: 'Choose another agency than for the first passage' });
export type MarkContradictionInput = z.input<typeof markContradictionInput>;

export const resolveContradictionInput = z.object({ ...ofCase, screening, contradictionId: idSchema('contradiction'), resolution: requiredText('resolution', caseLimits.note) });
export type ResolveContradictionInput = z.input<typeof resolveContradictionInput>;

export const saveJointAnswerInput = z.object({
  ...ofCase, screening, expectedVersion: versionSchema,
  question: requiredChoice(jointQuestions, 'Choose a question'), text: optionalText('answer', caseLimits.answer),
});
export type SaveJointAnswerInput = z.input<typeof saveJointAnswerInput>;

/** `expectedPageVersion` is that of the page as the signer read it: nobody signs words they have not seen. */
export const signJointPageInput = z.object({ ...ofCase, expectedPageVersion: versionSchema });
export type SignJointPageInput = z.input<typeof signJointPageInput>;

/** Most versions on one page of a history. */
export const caseHistoryLimits = { page: 100 } as const;
/** Whose earlier versions are read: an agency's view, or an answer of the joint page. */
export const caseHistoryOf = z
  .object({ ...ofCase, agencyId: idSchema('agency').nullish(), question: z.enum(jointQuestions).nullish() })
  .refine(({ agencyId, question }) => Boolean(agencyId) !== Boolean(question), { path: ['agencyId'], error: 'Choose an agency’s view or a question of the joint page' });

const normalised = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Whether a passage stands in one of the texts, word for word; how lines are broken does not matter. */
export const standsIn = (quote: string, texts: readonly string[]): boolean => texts.some((text) => normalised(text).includes(normalised(quote)));

const ids = { caseId: z.uuid() };
/** SHA-256 of what was written, so that the chained log also proves the words without holding them. */
const written = { contentHash: z.string(), screened: caseScreened };
export const caseEvents = {
  'case.opened': z.object({ ...ids, agencyIds: z.array(z.uuid()) }),
  'case.corrected': z.object({ ...ids, version: z.int(), added: z.array(z.uuid()), removed: z.array(z.uuid()), ...written }),
  'case.withdrawn': z.object({ ...ids, version: z.int(), ...written }),
  'case.view-drafted': z.object({ ...ids, agencyId: z.uuid(), version: z.int(), ...written }),
  'case.view-submitted': z.object({ ...ids, agencyId: z.uuid(), version: z.int(), ...written }),
  'case.view-revised': z.object({ ...ids, agencyId: z.uuid(), version: z.int(), ...written }),
  'case.released': z.object({ ...ids, allIn: z.boolean(), contentHash: z.string().optional(), screened: caseScreened }),
  'case.view-added': z.object({ ...ids, agencyId: z.uuid(), additionId: z.uuid(), ...written }),
  'case.contradiction-marked': z.object({ ...ids, contradictionId: z.uuid(), ...written }),
  'case.contradiction-resolved': z.object({ ...ids, contradictionId: z.uuid(), ...written }),
  'case.answer-saved': z.object({ ...ids, question: z.enum(jointQuestions), version: z.int(), undid: z.array(z.uuid()), ...written }),
  'case.signed': z.object({ ...ids, agencyId: z.uuid(), pageVersion: z.int() }),
} as const;
/** What case events say: which case, and whose part of it; pages ask for the words, as far as they may have them. */
export interface CaseEventData {
  readonly caseId: string;
}
