import type { User } from './users.store.ts';

export type UserView = User;
