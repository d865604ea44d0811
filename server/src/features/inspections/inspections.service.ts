import { addAgencyInput, createInspectionInput, isAgencyStaff, isInspector, nameCriterionLeadInput, removeMemberInput, setMemberInput, updateInspectionInput, type Role } from '@joint/shared';
import { z } from 'zod';
import type { Database, Transaction } from '../../platform/database.ts';
import { AppError, forbidden, invalidInput, notFound, orNull, parseInput } from '../../platform/errors.ts';
import { appendEvent } from '../../platform/event-log/index.ts';
import { cursorInstant, decodeCursor, encodeCursor, pageSize, toPage, type Page } from '../../platform/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { AgencyService } from '../agencies/index.ts';
import { canCreateInspection } from '../auth/index.ts';
import type { FrameworkService } from '../frameworks/index.ts';
import type { UserService } from '../users/index.ts';
import { accessTo, assertCan, type SeenInspection } from './inspections.access.ts';
import { createInspectionLoaders } from './inspections.loaders.ts';
import { audienceOf, can, canManageMember, roleFits } from './inspections.policy.ts';
import type { InspectionStore } from './inspections.store.ts';
import { checkNewInspection, inspectoratesJoin } from './new-inspection.ts';

interface Parts {
  readonly database: Database;
  readonly store: InspectionStore;
  readonly agencies: AgencyService;
  readonly users: UserService;
  readonly frameworks: FrameworkService;
}

const cursorKey = z.tuple([cursorInstant, z.uuid()]);
const largestPage = 50;

export function createInspectionService(parts: Parts) {
  const { database, store, agencies, users, frameworks } = parts;
  const access = (viewer: Viewer, id: string): Promise<SeenInspection> => accessTo(store, viewer, id);

  /** One change of an inspection under its lock: the rights are looked at again there, then change and event are one. `lockFirst` holds what is always locked before the inspection. */
  async function change(viewer: Viewer, id: string, work: (tx: Transaction, seen: SeenInspection) => Promise<void>, lockFirst: (tx: Transaction) => Promise<void> = async () => {}): Promise<SeenInspection> {
    const before = await access(viewer, id);
    await database.transaction(async (tx) => {
      await lockFirst(tx);
      const record = await store.lock(tx, id);
      const role = await store.roleOf(tx, id, viewer.userId);
      if (!role) throw notFound('inspection');
      await work(tx, { ...before, inspection: record, record, role });
    });
    // Whoever ended their own part in it gets the answer to this last change all the same.
    return (await orNull(access(viewer, id))) ?? before;
  }

  return {
    access,
    /** The same for many at once: those of them who may know of it, by their ids. */
    async accessOf(viewers: readonly Viewer[], id: string): Promise<Map<string, SeenInspection>> {
      const places = await store.findFor(viewers.map(({ userId }) => userId), id);
      return new Map(viewers.flatMap((viewer) => {
        const place = places.get(viewer.userId);
        const seen = place && { viewer, inspection: place.record, role: place.role, record: place.record };
        return seen && can(seen, 'inspection:view') ? [[viewer.userId, seen] as const] : [];
      }));
    },
    change,
    /** A change that no person makes, such as that a day has passed: under the same lock, with nobody's rights to ask. */
    changeByService: (id: string, work: (tx: Transaction) => Promise<void>): Promise<void> => database.transaction(async (tx) => {
      await store.lock(tx, id);
      await work(tx);
    }),
    loaders: () => createInspectionLoaders(store),

    async list(viewer: Viewer, { first, after }: { first: number; after?: string | null }): Promise<Page<SeenInspection>> {
      const size = pageSize(first, largestPage);
      const cursor = decodeCursor(cursorKey, after);
      const rows = await store.page(viewer, size + 1, cursor && { createdAt: cursor[0], id: cursor[1] });
      const seen = rows.map(({ record, role }) => ({ viewer, inspection: record, role, record }));
      return toPage(seen, size, ({ record }) => encodeCursor([record.createdAt.toISOString(), record.id]));
    },
    count: (viewer: Viewer): Promise<number> => store.count(viewer),

    async create(viewer: Viewer, input: unknown): Promise<SeenInspection> {
      if (!canCreateInspection(viewer)) throw forbidden('set up an inspection');
      const wanted = parseInput(createInspectionInput, input);
      const { criterionIds, members } = await checkNewInspection({ agencies, users, frameworks }, viewer, wanted);
      const id = await database.transaction(async (tx) => {
        const { kind, frameworkVersionId, unannounced } = wanted;
        const made = await store.add(tx, { ...wanted, createdById: viewer.userId, members, criterionIds });
        await appendEvent(tx, {
          inspectionId: made, type: 'inspection.created', actorId: viewer.userId, agencyId: viewer.agencyId,
          audience: audienceOf({ phase: 'SET_UP', unannounced }), payload: { kind, frameworkVersionId, unannounced },
        });
        return made;
      });
      return access(viewer, id);
    },

    update(viewer: Viewer, input: unknown): Promise<SeenInspection> {
      const { inspectionId, expectedVersion, title, areaName } = parseInput(updateInspectionInput, input);
      return change(viewer, inspectionId, async (tx, seen) => {
        assertCan(seen, 'inspection:edit', 'change the inspection');
        const { record } = seen;
        if (record.version !== expectedVersion) {
          throw new AppError('CONFLICT', 'Someone else changed the inspection first', {
            remedy: 'Compare both versions and save again',
            details: { current: { version: record.version, title: record.title, areaName: record.areaName } },
          });
        }
        const fields = [...(title !== record.title ? ['title'] : []), ...(areaName !== record.areaName ? ['areaName'] : [])];
        if (fields.length === 0) return;
        const version = await store.update(tx, inspectionId, { title, areaName });
        await appendEvent(tx, { ...by(seen), type: 'inspection.changed', payload: { version, fields } });
      });
    },

    addAgency(viewer: Viewer, input: unknown): Promise<SeenInspection> {
      const { inspectionId, agencyId } = parseInput(addAgencyInput, input);
      return change(viewer, inspectionId, async (tx, seen) => {
        assertCan(seen, 'inspection:manage-team', 'add agencies');
        const [agency] = await agencies.byIds([agencyId], tx);
        if (!agency || agency.kind === 'INSPECTORATE') throw invalidInput([{ field: 'agencyId', message: agency ? inspectoratesJoin : 'Choose an agency from the list' }]);
        if (await store.addAgency(tx, inspectionId, agencyId)) await appendEvent(tx, { ...by(seen), type: 'inspection.agency-joined', payload: { agencyId } });
      });
    },

    setMember(viewer: Viewer, input: unknown): Promise<SeenInspection> {
      const { inspectionId, userId, role } = parseInput(setMemberInput, input);
      return change(viewer, inspectionId, async (tx, seen) => {
        const [person] = await users.byIds([userId], tx);
        const [agency] = person ? await agencies.byIds([person.agencyId], tx) : [];
        const previousRole = await store.roleOf(tx, inspectionId, userId);
        const concerned: Role[] = [role, ...(previousRole ? [previousRole] : [])];
        if (!canManageMember(seen, { agencyId: person?.agencyId ?? '', roles: concerned })) assertCan(seen, 'inspection:manage-team', 'change who takes part');
        if (!person || !agency) throw invalidInput([{ field: 'userId', message: 'Choose a person from the list' }]);
        if (!roleFits(role, agency.kind)) throw invalidInput([{ field: 'role', message: isInspector(role) ? 'Inspectors come from an inspectorate' : 'People of an inspectorate take part as inspectors, board members or observers' }]);
        if (previousRole === role) return;
        await keepALead(tx, seen, userId, role);
        await store.setMember(tx, inspectionId, userId, role);
        await joinAgency(tx, seen, person.agencyId, role);
        await appendEvent(tx, { ...by(seen), type: 'inspection.member-set', payload: { userId, role, previousRole } });
      });
    },

    removeMember(viewer: Viewer, input: unknown): Promise<SeenInspection> {
      const { inspectionId, userId } = parseInput(removeMemberInput, input);
      return change(viewer, inspectionId, async (tx, seen) => {
        const role = await store.roleOf(tx, inspectionId, userId);
        const [person] = await users.byIds([userId], tx);
        if (!canManageMember(seen, { agencyId: person?.agencyId ?? '', roles: role ? [role] : ['LEAD_INSPECTOR'] })) assertCan(seen, 'inspection:manage-team', 'change who takes part');
        if (!role) throw invalidInput([{ field: 'userId', message: 'This person does not take part any more' }]);
        await keepALead(tx, seen, userId, null);
        await store.removeMember(tx, inspectionId, userId);
        await appendEvent(tx, { ...by(seen), type: 'inspection.member-removed', payload: { userId, role } });
      });
    },

    nameCriterionLead(viewer: Viewer, input: unknown): Promise<SeenInspection> {
      const { inspectionId, criterionId, agencyId } = parseInput(nameCriterionLeadInput, input);
      return change(viewer, inspectionId, async (tx, seen) => {
        assertCan(seen, 'inspection:manage-team', 'name who leads a criterion');
        const framework = await frameworks.find(seen.record.frameworkVersionId, tx);
        if (!framework?.criteria.some(({ id }) => id === criterionId)) throw invalidInput([{ field: 'criterionId', message: 'Choose a criterion of this inspection' }]);
        const [agency] = await agencies.byIds([agencyId], tx);
        if (agency?.kind !== 'INSPECTORATE') throw invalidInput([{ field: 'agencyId', message: 'Choose an inspectorate' }]);
        await store.nameLead(tx, inspectionId, criterionId, agencyId);
        await appendEvent(tx, { ...by(seen), type: 'inspection.criterion-led', payload: { criterionId, agencyId } });
      });
    },
  };

  /** Whoever contributes brings their agency with them. An inspectorate takes part through its inspectors and the criteria it leads. */
  async function joinAgency(tx: Transaction, seen: SeenInspection, agencyId: string, role: Role): Promise<void> {
    if (!isAgencyStaff(role)) return;
    if (await store.addAgency(tx, seen.record.id, agencyId)) await appendEvent(tx, { ...by(seen), type: 'inspection.agency-joined', payload: { agencyId } });
  }

  async function keepALead(tx: Transaction, { record }: SeenInspection, userId: string, nextRole: Role | null): Promise<void> {
    const isLead = (await store.roleOf(tx, record.id, userId)) === 'LEAD_INSPECTOR';
    if (isLead && nextRole !== 'LEAD_INSPECTOR' && (await store.countLeads(tx, record.id)) === 1) {
      throw invalidInput([{ field: 'userId', message: 'Name another lead inspector first: every inspection has one' }]);
    }
  }
}
export type InspectionService = ReturnType<typeof createInspectionService>;

/** Who did it, where, and who may know: the same for every event of an inspection. */
export const by = ({ viewer, record }: SeenInspection) =>
  ({ inspectionId: record.id, actorId: viewer.userId, agencyId: viewer.agencyId, audience: audienceOf(record) });
