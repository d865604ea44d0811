import { expect, test } from '@jest/globals';
import type { Role } from '@joint/shared';
import { council, health } from '../feed/testing.ts';
import { byAgency, laterInWords, reachInWords } from './reach-words.ts';
import type { Reader } from './use-reach.ts';

const cqc = { id: 'cqc', kind: 'INSPECTORATE', name: 'CQC', shortName: 'CQC' } as const;
const reader = (name: string, role: Role, agency: Reader['user']['agency']): Reader => ({ role, user: { id: name, name, agency } });
const [amara, sian, tom, olive, bo] = [
  reader('Amara', 'CONTRIBUTOR', health), reader('Sian', 'AGENCY_COORDINATOR', council), reader('Tom', 'TEAM_INSPECTOR', cqc), reader('Olive', 'OBSERVER', council), reader('Bo', 'BOARD_MEMBER', health),
];

test('observers and board members are named as what they are, and never pass for staff of their agency', () => {
  expect(reachInWords({ visibility: 'ALL_AGENCIES', readers: [amara, sian, tom, olive], later: [] }, 'you')).toBe('4 people: Northmere Health, Northmere Council, the inspectors from CQC and 1 observer');
  expect(reachInWords({ visibility: 'ALL_AGENCIES', readers: [amara, tom, olive, bo], later: [] }, 'you')).toBe('4 people: Northmere Health, the inspectors from CQC, 1 observer and 1 board member');
  expect(reachInWords({ visibility: 'OWN_AGENCY_AND_INSPECTORS', readers: [amara, tom], later: [] }, 'you')).toBe('2 people: Northmere Health and the inspectors from CQC');
  expect(reachInWords({ visibility: 'INSPECTORS_ONLY', readers: [amara, tom], later: [] }, 'you')).toBe('2 people: you and the inspectors from CQC');
  expect(reachInWords({ visibility: 'INSPECTORS_ONLY', readers: [tom], later: [] }, 'you')).toBe('1 person: the inspectors from CQC');
});

test('who comes later is said with the phase', () => {
  expect(laterInWords({ later: [{ phase: 'FACTUAL_ACCURACY', member: bo }] })).toEqual(['From the phase Factual accuracy check on also 1 board member']);
  expect(laterInWords({ later: [] })).toEqual([]);
});

test('people are listed by agency', () => {
  expect(byAgency([amara, sian, olive]).map(({ agency, people }) => [agency.id, people.map(({ user }) => user.name)])).toEqual([['health', ['Amara']], ['council', ['Sian', 'Olive']]]);
});
