import { z } from 'zod';
import { idSchema, optionalText, requiredText } from './fields.ts';
import { narrativeLimits } from './narrative.ts';
import { anyPhase, forRoles, phasesBetween } from './permission-rules.ts';
import { agencyRoles, inspectorRoles } from './roles.ts';

/** Longest wording, reason and answer in characters; most pieces of evidence with one proposal, and proposals of one agency in an inspection. */
export const proposalLimits = { words: narrativeLimits.statement, reason: 2000, answer: 2000, evidence: 10, proposals: 500 } as const;

/** `OPEN` until an inspector decides, or its agency takes it back. */
export const proposalStatuses = ['OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];
export const proposalStatusLabels: Readonly<Record<ProposalStatus, string>> = { OPEN: 'Not decided', ACCEPTED: 'Accepted', DECLINED: 'Declined', WITHDRAWN: 'Withdrawn' };

/**
 * An agency proposes in the phase in which it reads the draft and the draft can still change, and sees its proposals whenever it reads the statements.
 * Inspectors decide while they may write.
 */
export const proposalPermissions = {
  'proposal:view': { ...forRoles(inspectorRoles, anyPhase), ...forRoles(agencyRoles, ['FACTUAL_ACCURACY', 'PUBLISHED', 'FOLLOW_UP']) },
  /** Proposes, and takes back while nobody has decided. */
  'proposal:make': forRoles(agencyRoles, ['FACTUAL_ACCURACY']),
  /** Accepts and declines; the policy narrows team inspectors to criteria that their inspectorate leads. */
  'proposal:decide': forRoles(inspectorRoles, phasesBetween('EVIDENCE', 'FACTUAL_ACCURACY')),
} as const;

/** A statement is one paragraph: lines run on. */
const wordingSchema = requiredText('wording', proposalLimits.words).transform((words) => words.replace(/\s*\n\s*/g, ' '));
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'Read the statement again, then send this');
const ofProposal = { proposalId: idSchema('proposal') };

export const proposeWordingInput = z.object({
  /** Made by the browser, so that a repeated send after a lost answer proposes nothing twice. */
  ...ofProposal,
  sectionId: idSchema('section'),
  statementId: idSchema('statement'),
  /** Of the statement as its reader saw it. */
  wording: hashSchema,
  words: wordingSchema,
  reason: requiredText('reason', proposalLimits.reason),
  evidenceIds: z.array(idSchema('evidence')).max(proposalLimits.evidence, `Choose at most ${proposalLimits.evidence} pieces of evidence`).transform((ids) => [...new Set(ids)]),
});
export type ProposeWordingInput = z.input<typeof proposeWordingInput>;
export const withdrawProposalInput = z.object(ofProposal);
export const acceptProposalInput = z.object({
  ...ofProposal,
  /** Of the statement as whoever accepts saw it: other words since then, and nothing is accepted. */
  wording: hashSchema,
  /** The words proposed, or changed ones. */
  words: wordingSchema,
  /** For the agency. */
  answer: optionalText('note', proposalLimits.answer),
});
export type AcceptProposalInput = z.input<typeof acceptProposalInput>;
export const declineProposalInput = z.object({ ...ofProposal, answer: requiredText('reason', proposalLimits.answer) });
export type DeclineProposalInput = z.input<typeof declineProposalInput>;

const change = z.object({
  proposalId: z.uuid(), sectionId: z.uuid(), statementId: z.uuid(),
  /** SHA-256 of what was proposed or answered, and on which words, so that the chained log also proves them. */
  contentHash: z.string(),
});
export const proposalEvents = { 'proposal.made': change, 'proposal.withdrawn': change, 'proposal.accepted': change, 'proposal.declined': change } as const;
/** What proposal events say: where; pages ask for the words. */
export interface ProposalEventData {
  readonly proposalId: string;
  readonly sectionId: string;
  readonly statementId: string;
}
