import type { UserService } from '../users/index.ts';
import type { DemoAccountView } from './auth.views.ts';

/** The password all demo accounts share: no secret, and production mode refuses accounts that have it. */
export const demoPassword = 'northmere-demo';

/** What the demo says of an account beyond the account itself. */
export interface DemoDirectory {
  readonly roleLabel: (email: string) => string;
  readonly isSuggested: (email: string) => boolean;
}

export async function listDemoAccounts(users: UserService, directory: DemoDirectory): Promise<DemoAccountView[]> {
  const accounts = await users.demoAccounts();
  return accounts.map(({ name, email, jobTitle, agencyId }) => ({ name, email, jobTitle, agencyId, roleLabel: directory.roleLabel(email), isSuggested: directory.isSuggested(email) }));
}
