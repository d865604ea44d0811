import type { Phase } from '@joint/shared';
import { isAgencyStaff, isInspector, phaseLabels } from '@joint/shared';
import { countOf } from '../../../ui/index.ts';
import type { Reach, Reader } from './use-reach.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const agencyNames = (readers: readonly Reader[]): string[] => [...new Set(readers.map(({ user }) => user.agency.name))];

/** Whom a choice reaches now, in names and a number: "13 people: Northmere Health, and the inspectors from Ofsted and CQC". */
export function reachInWords({ visibility, readers }: Reach, author: string): string {
  const staff = readers.filter(({ role }) => isAgencyStaff(role));
  const inspectorates = agencyNames(readers.filter(({ role }) => isInspector(role)));
  const inspectors = inspectorates.length > 0 ? [`the inspectors from ${list.format(inspectorates)}`] : [];
  const others = (['OBSERVER', 'BOARD_MEMBER'] as const).flatMap((role) => {
    const count = readers.filter((reader) => reader.role === role).length;
    return count === 0 ? [] : [role === 'OBSERVER' ? countOf(count, 'observer') : countOf(count, 'board member')];
  });
  const first = visibility === 'INSPECTORS_ONLY' ? (staff.length > 0 ? [author] : []) : agencyNames(staff);
  return `${countOf(readers.length, 'person', 'people')}: ${list.format([...first, ...inspectors, ...others])}`;
}

/** Who comes to read it by itself as the inspection moves on: "From the phase Factual accuracy check on also 3 board members". */
export function laterInWords({ later }: Pick<Reach, 'later'>): string[] {
  return phasesOf(later).map((phase) => {
    const comers = later.filter((comer) => comer.phase === phase).map(({ member }) => member);
    const areBoard = comers.every(({ role }) => role === 'BOARD_MEMBER');
    return `From the phase ${phaseLabels[phase]} on also ${areBoard ? countOf(comers.length, 'board member') : countOf(comers.length, 'person', 'people')}`;
  });
}

export const phasesOf = (later: Reach['later']): Phase[] => [...new Set(later.map(({ phase }) => phase))];

export interface ReaderGroup {
  readonly agency: Reader['user']['agency'];
  readonly people: readonly Reader[];
}

/** People by agency, in the order in which their agencies first appear. */
export function byAgency(readers: readonly Reader[]): ReaderGroup[] {
  const groups = new Map<string, Reader[]>();
  for (const reader of readers) groups.set(reader.user.agency.id, [...(groups.get(reader.user.agency.id) ?? []), reader]);
  return [...groups.values()].flatMap((people) => (people[0] ? [{ agency: people[0].user.agency, people }] : []));
}
