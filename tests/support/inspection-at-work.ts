import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { AgencyKind, ContributeEvidenceInput, Phase, Role } from '@joint/shared';
import { createFeatures, type Features } from '../../server/src/features.ts';
import { connectDatabase, type Database } from '../../server/src/platform/database.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import type { Viewer } from '../../server/src/platform/viewer.ts';
import { seed } from '../../server/src/seed/index.ts';

/** Somebody who is signed in: as the services know them, and by the cookie a browser would send. */
export interface Person {
  readonly viewer: Viewer;
  readonly cookie: string;
}

/** An inspection with the agencies at work on it, made by the product's own services in a database that has its tables. */
export interface InspectionAtWork {
  readonly id: string;
  readonly criterionIds: readonly string[];
  readonly sectionIds: readonly string[];
  readonly lead: Person;
  readonly inspectors: readonly Person[];
  /** Agencies in turn. */
  readonly contributors: readonly Person[];
  readonly features: Features;
  readonly database: Database;
  readonly close: () => Promise<void>;
}

export interface Staff {
  /** Beside the lead. */
  readonly inspectors: number;
  readonly contributors: number;
}

const agencyKinds = ['COUNCIL', 'POLICE', 'HEALTH', 'SCHOOL'] as const satisfies readonly AgencyKind[];
const onTheWay: readonly Phase[] = ['SET_UP', 'NOTIFIED', 'EVIDENCE', 'FIELDWORK', 'DRAFTING'];

/** Without the sign-in page: its limits would slow a crowd down, and tests have their own for it. */
export async function openSession({ prisma }: Database, userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const id = createHash('sha256').update(token).digest('hex');
  await prisma.session.create({ data: { id, userId, expiresAt: new Date(Date.now() + 12 * 60 * 60 * 1000), userAgent: 'test' } });
  return `ji_session=${token}`;
}

/** Agencies and their staff, and inspections that they are at work on, made by the product's own services. */
export interface Workplace {
  readonly features: Features;
  readonly database: Database;
  /** Somebody new: an inspector, or staff of one of the agencies in turn. */
  readonly hireInspector: (name: string) => Promise<Person>;
  readonly hireContributor: (name: string, turn: number) => Promise<Person>;
  /** An inspection of theirs that is being drafted: evidence is taken and the narrative written. */
  readonly inspect: (people: People) => Promise<Inspected>;
  readonly close: () => Promise<void>;
}
export type People = Pick<InspectionAtWork, 'lead' | 'inspectors' | 'contributors'>;
export type Inspected = Pick<InspectionAtWork, 'id' | 'criterionIds' | 'sectionIds'>;

export async function openWorkplace(databaseUrl: string): Promise<Workplace> {
  const logger = createLogger('silent');
  const database = connectDatabase(databaseUrl, 4, logger);
  const features = createFeatures({ database, logger, demo: null });
  await seed({ database, features, demo: false, progress: () => undefined });

  const inspectorate = await features.agencies.service.add({ kind: 'INSPECTORATE', name: 'Inspectorate of the North', shortName: 'Inspectorate' });
  const agencies: (typeof inspectorate)[] = [];
  for (const kind of agencyKinds) agencies.push(await features.agencies.service.add({ kind, name: `${kind} of Testham`, shortName: kind }));
  const agencyOf = (index: number) => agencies[index % agencies.length] ?? inspectorate;

  async function hire(agency: { id: string; kind: AgencyKind }, name: string): Promise<Person> {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@testham.example`;
    const { id } = await features.users.service.add({ agencyId: agency.id, name, email, jobTitle: 'Practitioner', passwordHash: null, isAdministrator: false, isDemo: false });
    const viewer: Viewer = { userId: id, name, agencyId: agency.id, agencyKind: agency.kind, isAdministrator: false, sessionId: '' };
    return { viewer, cookie: await openSession(database, id) };
  }
  const framework = (await features.frameworks.service.list()).find(({ slug }) => slug === 'jtai-front-door');
  if (!framework) throw new Error('the reference data has no front-door framework');
  const criterionIds = framework.criteria.map(({ id }) => id);
  const as = (people: readonly Person[], role: Role) => people.map(({ viewer }) => ({ userId: viewer.userId, role }));

  return {
    features, database,
    hireInspector: (name) => hire(inspectorate, name),
    hireContributor: (name, turn) => hire(agencyOf(turn), name),
    async inspect({ lead, inspectors, contributors }) {
      const { record } = await features.inspections.service.create(lead.viewer, {
        title: 'Testham: front door of all agencies', areaName: 'Testham', kind: 'FRONT_DOOR', frameworkVersionId: framework.id, unannounced: false,
        agencyIds: [...new Set(contributors.map(({ viewer }) => viewer.agencyId))],
        members: [...as(inspectors, 'TEAM_INSPECTOR'), ...as(contributors, 'CONTRIBUTOR')],
        criterionLeads: criterionIds.map((criterionId) => ({ criterionId, agencyId: inspectorate.id })),
      });
      for (const [index, to] of onTheWay.entries()) {
        const from = onTheWay[index - 1];
        if (from) await features.inspections.phases.move(lead.viewer, { inspectionId: record.id, from, to, reason: '' });
      }
      const sections = await features.narrative.service.sections(await features.inspections.service.access(lead.viewer, record.id));
      return { id: record.id, criterionIds, sectionIds: sections.map(({ id }) => id) };
    },
    close: () => database.stop(),
  };
}

export async function createInspectionAtWork(databaseUrl: string, staff: Staff): Promise<InspectionAtWork> {
  const { features, database, hireInspector, hireContributor, inspect, close } = await openWorkplace(databaseUrl);
  const lead = await hireInspector('Lead Inspector');
  const inspectors: Person[] = [];
  for (let i = 0; i < staff.inspectors; i += 1) inspectors.push(await hireInspector(`Inspector ${i + 1}`));
  const contributors: Person[] = [];
  for (let i = 0; i < staff.contributors; i += 1) contributors.push(await hireContributor(`Contributor ${i + 1}`, i));
  return { ...(await inspect({ lead, inspectors, contributors })), lead, inspectors, contributors, features, database, close };
}

/** A whole contribution that every agency may see, of the length people write. */
export function aContribution({ id: inspectionId, criterionIds }: Pick<InspectionAtWork, 'id' | 'criterionIds'>, number: number): ContributeEvidenceInput & { id: string } {
  const sentence = `In week ${number} the hub answered most requests within a day, and the two that waited longer were about children already known to a social worker. `;
  return {
    inspectionId, id: randomUUID(), submit: true, kind: 'OBSERVATION', title: `Requests answered by the hub in week ${number}`, body: sentence.repeat(2).trim(),
    criterionIds: [criterionIds[number % criterionIds.length] ?? '', criterionIds[(number + 1) % criterionIds.length] ?? ''], periodFrom: '2026-05-04', periodTo: '2026-05-08', visibility: 'ALL_AGENCIES',
  };
}
