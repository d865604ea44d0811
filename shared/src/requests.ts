import { z } from 'zod';
import { daySchema, idSchema, lineOfText, optionalText, requiredChoice, requiredText, versionSchema } from './fields.ts';
import { anyPhase, forRoles, phasesBetween } from './permission-rules.ts';
import { agencyRoles, inspectorRoles } from './roles.ts';

/** Where a request stands with one agency that was asked. */
export const requestStates = ['DRAFT', 'SENT', 'ACKNOWLEDGED', 'IN_PROGRESS', 'ANSWERED', 'RETURNED', 'ACCEPTED', 'CANCELLED'] as const;
export type RequestState = (typeof requestStates)[number];
export const requestStateLabels: Readonly<Record<RequestState, string>> = {
  DRAFT: 'Draft', SENT: 'Sent', ACKNOWLEDGED: 'Acknowledged', IN_PROGRESS: 'In progress', ANSWERED: 'Answered', RETURNED: 'Returned', ACCEPTED: 'Accepted', CANCELLED: 'Cancelled',
};

/** It is the agency's turn; only then can a request be overdue. */
export const awaitedStates = ['SENT', 'ACKNOWLEDGED', 'IN_PROGRESS', 'RETURNED'] as const satisfies readonly RequestState[];
/** Nothing more is to come. */
export const closedStates = ['ACCEPTED', 'CANCELLED'] as const satisfies readonly RequestState[];

export const isAwaited = (state: RequestState): boolean => (awaitedStates as readonly RequestState[]).includes(state);
export const isClosed = (state: RequestState): boolean => (closedStates as readonly RequestState[]).includes(state);

/** Late from the day after the due day on, as long as it is the agency's turn. Days are `YYYY-MM-DD` in England. */
export const isOverdue = ({ state, dueOn }: { readonly state: RequestState; readonly dueOn: string | null }, today: string): boolean => isAwaited(state) && dueOn !== null && dueOn < today;

/** Longest texts in characters, most choices, furthest due day in working days, largest page of a list. */
export const requestLimits = { title: 150, question: 5000, reason: 1000, criteria: 20, agencies: 40, answers: 50, workingDays: 90, page: 100, comment: 2000 } as const;

const beforeSignOff = phasesBetween('SET_UP', 'FACTUAL_ACCURACY');
const whileAsking = phasesBetween('NOTIFIED', 'FACTUAL_ACCURACY');
const whileAnswering = phasesBetween('EVIDENCE', 'FACTUAL_ACCURACY');

/** A request is between the inspectors and the agency asked: board members and observers see none. */
export const requestPermissions = {
  /** May see requests at all; which ones is the request policy's to say. */
  'request:view': forRoles([...inspectorRoles, ...agencyRoles], anyPhase),
  'request:prepare': forRoles(inspectorRoles, beforeSignOff),
  'request:send': forRoles(inspectorRoles, whileAsking),
  /** Acknowledges and begins; evidence itself is taken a phase later. */
  'request:work': forRoles(agencyRoles, whileAsking),
  'request:answer': forRoles(agencyRoles, whileAnswering),
  'request:return': forRoles(inspectorRoles, whileAnswering),
  /** Says which colleague of the agency works on it. */
  'request:assign': forRoles(['AGENCY_COORDINATOR'], whileAsking),
  /** Comments inside the agency asked; they never leave it. */
  'request:comment': forRoles(agencyRoles, phasesBetween('NOTIFIED', 'FOLLOW_UP')),
  /** Accepts or cancels: also once evidence is closed, so that no request stays open for good. */
  'request:close': forRoles(inspectorRoles, phasesBetween('SET_UP', 'SIGN_OFF')),
} as const;

export const requestActions = ['SEND', 'ACKNOWLEDGE', 'START', 'ANSWER', 'TAKE_BACK', 'ACCEPT', 'RETURN', 'CANCEL'] as const;
export type RequestAction = (typeof requestActions)[number];

export interface RequestTransition {
  readonly action: RequestAction;
  readonly from: readonly RequestState[];
  readonly to: RequestState;
  /** The button's words. */
  readonly label: string;
  /** Whose move it is: an inspector's, or staff of the agency asked. */
  readonly side: 'asker' | 'asked';
  /** Roles and phases, from the table of permissions. */
  readonly permission: keyof typeof requestPermissions;
  /** Whether words must come with it: the reason, or what an answer says where no evidence is attached. */
  readonly words: 'none' | 'reason' | 'unless-attached';
  /** What the log calls it. */
  readonly event: Exclude<keyof typeof requestEvents, 'request.drafted' | 'request.overdue' | 'request.attached' | 'request.detached' | InsideEvent>;
  /** What changes for the people involved, shown before the move. */
  readonly effect: string;
}

/** The one table that says who may move a request where. Screens, services and docs/requests.md read it. */
export const requestTransitions: readonly RequestTransition[] = [
  { action: 'SEND', from: ['DRAFT'], to: 'SENT', label: 'Send', side: 'asker', permission: 'request:send', words: 'none', event: 'request.sent', effect: 'The agency sees the request.' },
  { action: 'ACKNOWLEDGE', from: ['SENT'], to: 'ACKNOWLEDGED', label: 'Acknowledge', side: 'asked', permission: 'request:work', words: 'none', event: 'request.acknowledged', effect: 'Inspectors see that you have read it.' },
  { action: 'START', from: ['SENT', 'ACKNOWLEDGED', 'RETURNED'], to: 'IN_PROGRESS', label: 'Start work on it', side: 'asked', permission: 'request:work', words: 'none', event: 'request.started', effect: 'Inspectors see that your agency is working on it.' },
  { action: 'ANSWER', from: ['SENT', 'ACKNOWLEDGED', 'IN_PROGRESS', 'RETURNED'], to: 'ANSWERED', label: 'Send the answer', side: 'asked', permission: 'request:answer', words: 'unless-attached', event: 'request.answered', effect: 'Inspectors read the evidence you attached and accept the answer or return it.' },
  { action: 'TAKE_BACK', from: ['ANSWERED'], to: 'IN_PROGRESS', label: 'Take the answer back', side: 'asked', permission: 'request:work', words: 'none', event: 'request.started', effect: 'The request is open again. The evidence you gave stays.' },
  { action: 'ACCEPT', from: ['ANSWERED'], to: 'ACCEPTED', label: 'Accept the answer', side: 'asker', permission: 'request:close', words: 'none', event: 'request.accepted', effect: 'The request is closed.' },
  { action: 'RETURN', from: ['ANSWERED'], to: 'RETURNED', label: 'Return it', side: 'asker', permission: 'request:return', words: 'reason', event: 'request.returned', effect: 'The agency reads your reason and goes on working.' },
  { action: 'CANCEL', from: ['DRAFT', 'SENT', 'ACKNOWLEDGED', 'IN_PROGRESS', 'ANSWERED', 'RETURNED'], to: 'CANCELLED', label: 'Cancel the request', side: 'asker', permission: 'request:close', words: 'reason', event: 'request.cancelled', effect: 'The agency need not answer any more. The record stays, with your reason.' },
];

export const requestTransition = (action: RequestAction, from: RequestState): RequestTransition | undefined =>
  requestTransitions.find((transition) => transition.action === action && transition.from.includes(from));

const content = {
  /** True sends it at once; false keeps a draft, which may be incomplete and which only inspectors see. */
  send: z.boolean(),
  agencyIds: z.array(idSchema('agency')).min(1, 'Choose at least one agency').max(requestLimits.agencies, `Choose at most ${requestLimits.agencies} agencies`),
  title: lineOfText('title', requestLimits.title),
  question: optionalText('what you ask for', requestLimits.question),
  reason: optionalText('why you ask', requestLimits.reason),
  criterionIds: z.array(idSchema('criterion')).max(requestLimits.criteria, `Choose at most ${requestLimits.criteria} criteria`),
  /** The last day on which an answer is in time. */
  dueOn: daySchema('due date').nullable(),
  /** Instead of a day: working days from the day it is sent. */
  dueInWorkingDays: z
    .int('Enter the working days as a whole number')
    .min(1, 'Give at least 1 working day')
    .max(requestLimits.workingDays, `Give at most ${requestLimits.workingDays} working days`)
    .nullable(),
  /** Whether each agency asked may see which others were asked the same. */
  othersShown: z.boolean(),
};
type Content = z.output<z.ZodObject<typeof content>>;

/** Looked at even when other fields are wrong, so that a person learns of every fault at once; those fields may then hold anything. */
const always = { when: ({ value }: { readonly value: unknown }): boolean => typeof value === 'object' && value !== null };

/** What a request needs before it is sent and a draft may still lack. */
function complete(value: Content, ctx: z.RefinementCtx<Content>): void {
  const need = (path: keyof Content, missing: boolean, message: string) => missing && ctx.addIssue({ code: 'custom', path: [path], message });
  const hasDay = value.dueOn !== null && value.dueOn !== undefined;
  const hasCount = value.dueInWorkingDays !== null && value.dueInWorkingDays !== undefined;
  need('dueOn', hasDay && hasCount, 'Give a day or a number of working days, not both');
  if (!value.send) return;
  need('question', value.question === '', 'Enter what you ask for');
  need('reason', value.reason === '', 'Enter why you ask: agencies weigh a request by its reason');
  need('criterionIds', value.criterionIds?.length === 0, 'Choose at least one criterion');
  need('dueInWorkingDays', !hasDay && !hasCount, 'Enter when you need it by');
}

export const prepareRequestInput = z
  .object({
    inspectionId: idSchema('inspection'),
    /** Made by the browser, so that a repeated send after a lost answer asks nobody twice. */
    id: idSchema('request'),
    ...content,
  })
  .superRefine(complete, always);
export type PrepareRequestInput = z.input<typeof prepareRequestInput>;

/** Changes a draft; what was sent stays as it was read. */
export const reviseRequestInput = z.object({ wordingId: idSchema('request'), expectedVersion: versionSchema, ...content }).superRefine(complete, always);
export type ReviseRequestInput = z.input<typeof reviseRequestInput>;

export const moveRequestInput = z.object({
  requestId: idSchema('request'),
  /** The state the person saw; a different one on the server means someone moved it first. */
  from: requiredChoice(requestStates, 'Say where the request stands'),
  action: requiredChoice(requestActions, 'Choose what to do'),
  /** Why it is returned or cancelled, or what the answer says. */
  words: optionalText('reason', requestLimits.reason),
});
export type MoveRequestInput = z.input<typeof moveRequestInput>;

export const attachAnswersInput = z.object({
  requestId: idSchema('request'),
  evidenceIds: z.array(idSchema('evidence')).min(1, 'Choose at least one piece of evidence').max(requestLimits.answers, `Attach at most ${requestLimits.answers} pieces of evidence`),
});
export type AttachAnswersInput = z.input<typeof attachAnswersInput>;
export const detachAnswerInput = z.object({ requestId: idSchema('request'), evidenceId: idSchema('evidence') });
export type DetachAnswerInput = z.input<typeof detachAnswerInput>;

/** Gives it to a colleague, or to nobody in particular. */
export const assignRequestInput = z.object({ requestId: idSchema('request'), userId: idSchema('colleague').nullable() });
export type AssignRequestInput = z.input<typeof assignRequestInput>;

export const commentOnRequestInput = z.object({
  requestId: idSchema('request'),
  /** Made by the browser, so that a repeated send after a lost answer says nothing twice. */
  id: idSchema('comment'),
  text: requiredText('comment', requestLimits.comment),
});
export type CommentOnRequestInput = z.input<typeof commentOnRequestInput>;

/** Narrows a list of requests; everything left out means any. */
export const requestFilter = z.object({
  agencyId: idSchema('agency').nullish(),
  criterionId: idSchema('criterion').nullish(),
  state: requiredChoice(requestStates, 'Choose a state').nullish(),
  /** Only what is late. */
  overdue: z.boolean().nullish(),
  /** Only what the reader asked or, in the agency asked, what was given to them. */
  mine: z.boolean().nullish(),
});
export type RequestFilter = z.input<typeof requestFilter>;

const about = z.object({
  requestId: z.uuid(),
  agencyId: z.uuid(),
  state: z.enum(requestStates),
  /** SHA-256 of the wording, so that the chained log also proves what was asked. */
  contentHash: z.string(),
});
const withWords = about.extend({ words: z.string() });
const attachment = about.extend({ evidenceId: z.uuid() });
export const requestEvents = {
  'request.drafted': about,
  'request.sent': about,
  'request.acknowledged': about,
  'request.started': about,
  'request.answered': withWords,
  'request.accepted': about,
  'request.returned': withWords,
  'request.cancelled': withWords,
  /** Written once by the clock when the due day has passed. */
  'request.overdue': about.extend({ dueOn: z.string() }),
  'request.attached': attachment,
  'request.detached': attachment,
  'request.assigned': about.extend({ assigneeId: z.uuid().nullable() }),
  'request.commented': about.extend({ commentId: z.uuid() }),
} as const;

/** What happens inside the agency asked: nobody else is told, not even that it happened. */
export const insideEvents = ['request.assigned', 'request.commented'] as const;
export type InsideEvent = (typeof insideEvents)[number];

/** A request as a live message names it to those who may see it now; pages ask for the rest. */
export interface RequestMessage {
  readonly id: string;
  readonly agencyId: string;
  readonly title: string;
  readonly state: RequestState;
}
/** What request events say: which request, or only that it is no longer this reader's to see. */
export type RequestEventData = { readonly request: RequestMessage } | { readonly requestId: string; readonly gone: true };
