import { roleLabels } from '@joint/shared';
import { demoWorld } from '../../../prisma/seed/demo/index.ts';
import type { DemoDirectory } from '../features/auth/index.ts';

/** The accounts a newcomer should try first, one for each of the three jobs. */
const suggested = ['lead-inspector', 'health-contributor', 'board-member'];

const areas = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const keyOf = (email: string): string | undefined => demoWorld.users.find((user) => user.email.toLowerCase() === email.toLowerCase())?.key;

/** What the sign-in page says of each demo account. */
export const demoDirectory: DemoDirectory = {
  roleLabel(email) {
    const key = keyOf(email);
    const places = demoWorld.inspections.flatMap(({ areaName, lead, members }) => {
      const role = lead === key ? 'LEAD_INSPECTOR' : members.find(({ user }) => user === key)?.role;
      return role ? [{ role: roleLabels[role], areaName }] : [];
    });
    const roleNames = [...new Set(places.map(({ role }) => role))];
    if (roleNames.length === 0) return 'Administrator';
    return `${roleNames.join(', ')} (${areas.format(places.map(({ areaName }) => areaName))})`;
  },
  isSuggested: (email) => suggested.includes(keyOf(email) ?? ''),
};
