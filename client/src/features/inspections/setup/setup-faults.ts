import type { FieldFault } from '@joint/shared';
import type { SetupStep } from '../../../paths.ts';
import type { toInput } from './setup-draft.ts';

export interface StepFault extends FieldFault {
  readonly step: SetupStep;
}

const basics = ['title', 'areaName', 'kind', 'unannounced', 'frameworkVersionId'];

/** The person's and the criterion's own field: their place in the list that was sent means nothing on the page. */
export const memberField = (userId: string): string => `member-${userId}`;
export const leadField = (criterionId: string): string => `lead-${criterionId}`;

/** Puts each fault of what was sent on the step and the field where it can be mended; what belongs to none stays on the last page. */
export function toStepFaults(sent: Pick<ReturnType<typeof toInput>, 'members' | 'criterionLeads'>, faults: readonly FieldFault[]): readonly StepFault[] {
  return faults.map(({ field, message }) => {
    const [name = '', index = ''] = field.split('.');
    if (basics.includes(name)) return { step: 'basics', field: name, message };
    if (name === 'agencyIds') return { step: 'agencies', field: name, message };
    const member = name === 'members' ? sent.members[Number.parseInt(index, 10)] : undefined;
    if (member) return { step: 'people', field: memberField(member.userId), message };
    const lead = name === 'criterionLeads' ? sent.criterionLeads[Number.parseInt(index, 10)] : undefined;
    if (lead) return { step: 'leads', field: leadField(lead.criterionId), message };
    return { step: name === 'members' ? 'people' : 'check', field: '', message };
  });
}
