import type { Phase, Role } from '@joint/shared';
import { allows, isInspector } from '@joint/shared';
import { paths } from '../../../paths.ts';

export interface InspectionFacts {
  readonly id: string;
  readonly phase: Phase;
  readonly role: Role;
  readonly abilities: { readonly contributeEvidence: boolean; readonly readNarrative: boolean; readonly writeNarrative: boolean; readonly movePhase: boolean };
}

export interface NextStep {
  /** What to do, or what is waited for. */
  readonly text: string;
  /** Where to do it; left out when there is nothing to do. */
  readonly link?: { readonly label: string; readonly to: string };
}

const forTheLead: Partial<Record<Phase, string>> = {
  SET_UP: 'Complete the team, then notify the agencies.',
  NOTIFIED: 'Open the inspection for evidence when the agencies are ready.',
  SIGN_OFF: 'Read the narrative once more, then publish it.',
  PUBLISHED: 'Start follow-up when the partnership is ready.',
};

const waiting: Readonly<Record<Phase, string>> = {
  SET_UP: 'The lead inspector is setting up the inspection.',
  NOTIFIED: 'You can add evidence when the lead inspector opens the inspection for it.',
  EVIDENCE: 'Agencies are adding their evidence.',
  FIELDWORK: 'Inspectors are on site.',
  DRAFTING: 'Inspectors are writing the narrative.',
  FACTUAL_ACCURACY: 'Agencies and the board are checking the draft for facts.',
  SIGN_OFF: 'The narrative is being signed off.',
  PUBLISHED: 'The narrative is published.',
  FOLLOW_UP: 'The partnership is acting on the findings.',
};

/** A promise, not a right: by the time of reading the server decides. */
const whenToRead = (role: Role): string => (allows('narrative:read', role, 'FACTUAL_ACCURACY') ? 'You can read it at the factual accuracy check.' : 'You can read it when it is published.');

/** What this person does next: what only they can do first, then what they may do, then what is waited for. */
export function nextStep({ id, phase, role, abilities }: InspectionFacts): NextStep {
  const lead = forTheLead[phase];
  if (abilities.movePhase && lead) return { text: lead, link: { label: 'Go to the overview', to: paths.inspection(id) } };
  if (abilities.writeNarrative && isInspector(role) && phase === 'FACTUAL_ACCURACY') return { text: 'Read the wording that agencies propose for the draft, and decide.', link: { label: 'Read the proposed wording', to: paths.proposals(id) } };
  if (abilities.writeNarrative && isInspector(role)) {
    return phase === 'EVIDENCE' || phase === 'FIELDWORK'
      ? { text: 'Read the evidence as it comes in and begin the narrative.', link: { label: 'Read the evidence', to: paths.evidenceList(id) } }
      : { text: 'Compose the narrative and cite the evidence for each finding.', link: { label: 'Write the narrative', to: paths.narrative(id) } };
  }
  if (abilities.readNarrative && !isInspector(role)) {
    const why = phase === 'FACTUAL_ACCURACY' ? 'Read the draft narrative and check its facts.' : 'Read the joint narrative.';
    return { text: why, link: { label: 'Read the report', to: paths.report(id) } };
  }
  if (abilities.contributeEvidence) return { text: 'Add what your agency knows.', link: { label: 'Add evidence', to: paths.addEvidence(id) } };
  return { text: phase === 'DRAFTING' ? `${waiting.DRAFTING} ${whenToRead(role)}` : waiting[phase] };
}
