import type { createInspectionInput, FieldFault, Role } from '@joint/shared';
import type { z } from 'zod';
import { invalidInput } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { AgencyService } from '../agencies/index.ts';
import type { FrameworkService } from '../frameworks/index.ts';
import type { UserService } from '../users/index.ts';
import { roleFits } from './inspections.policy.ts';

interface Checked {
  readonly criterionIds: readonly string[];
  readonly members: readonly { readonly userId: string; readonly role: Role }[];
}

export const inspectoratesJoin = 'Inspectorates take part through their inspectors: add those instead';

/** Checks what a new inspection names against what exists; every fault is told at once. */
export async function checkNewInspection(
  { agencies, users, frameworks }: { agencies: AgencyService; users: UserService; frameworks: FrameworkService },
  viewer: Viewer,
  wanted: z.output<typeof createInspectionInput>,
): Promise<Checked> {
  const faults: FieldFault[] = [];
  const fault = (field: string, message: string) => faults.push({ field, message });

  const framework = await frameworks.find(wanted.frameworkVersionId);
  if (!framework) fault('frameworkVersionId', 'Choose a framework from the list');
  else if (!framework.kinds.includes(wanted.kind)) fault('frameworkVersionId', 'Choose a framework that suits this kind of inspection');

  const people = await users.byIds(wanted.members.map(({ userId }) => userId));
  const known = await agencies.byIds([...wanted.agencyIds, ...people.map(({ agencyId }) => agencyId), ...wanted.criterionLeads.map(({ agencyId }) => agencyId)]);
  const agencyById = new Map(known.map((agency) => [agency.id, agency]));
  const personById = new Map(people.map((person) => [person.id, person]));

  if (wanted.agencyIds.some((id) => !agencyById.has(id))) fault('agencyIds', 'Choose agencies from the list');
  if (wanted.agencyIds.some((id) => agencyById.get(id)?.kind === 'INSPECTORATE')) fault('agencyIds', inspectoratesJoin);
  if (new Set(wanted.agencyIds).size < wanted.agencyIds.length) fault('agencyIds', 'Choose each agency once');

  wanted.members.forEach(({ userId, role }, index) => {
    const person = personById.get(userId);
    const kind = person && agencyById.get(person.agencyId)?.kind;
    if (!person || !kind) fault(`members.${index}.userId`, 'Choose a person from the list');
    else if (!roleFits(role, kind)) fault(`members.${index}.role`, `${person.name} cannot hold this role: inspectors come from inspectorates, contributors from the other agencies`);
    else if (kind !== 'INSPECTORATE' && role !== 'BOARD_MEMBER' && role !== 'OBSERVER' && !wanted.agencyIds.includes(person.agencyId)) fault(`members.${index}.userId`, `Choose ${person.name}’s agency as well`);
  });

  wanted.criterionLeads.forEach(({ criterionId, agencyId }, index) => {
    if (framework && !framework.criteria.some(({ id }) => id === criterionId)) fault(`criterionLeads.${index}.criterionId`, 'Choose a criterion of the framework');
    if (agencyById.get(agencyId)?.kind !== 'INSPECTORATE') fault(`criterionLeads.${index}.agencyId`, 'Choose an inspectorate');
  });

  if (faults.length > 0 || !framework) throw invalidInput(faults);
  const others = new Map(wanted.members.filter(({ userId }) => userId !== viewer.userId).map(({ userId, role }) => [userId, role]));
  return {
    criterionIds: framework.criteria.map(({ id }) => id),
    members: [{ userId: viewer.userId, role: 'LEAD_INSPECTOR' }, ...[...others].map(([userId, role]) => ({ userId, role }))],
  };
}
