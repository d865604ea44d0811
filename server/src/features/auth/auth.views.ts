import type { Viewer } from '../../platform/viewer.ts';
import type { StoredSession } from './sessions.store.ts';

export type ViewerView = Viewer;
export type UserSessionView = StoredSession & { readonly isCurrent: boolean };
export interface DemoAccountView {
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly agencyId: string;
  readonly roleLabel: string;
  readonly isSuggested: boolean;
}
