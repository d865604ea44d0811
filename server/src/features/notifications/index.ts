import type { Database } from '../../platform/database.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Inspections } from '../inspections/index.ts';
import type { Requests } from '../requests/index.ts';
import { createNotificationResolvers } from './notifications.resolvers.ts';
import { createNotificationService } from './notifications.service.ts';
import { createNotificationStore } from './notifications.store.ts';
import { createNotificationTasks, type MailSurroundings } from './notifications.tasks.ts';

export type { MailSurroundings } from './notifications.tasks.ts';

interface Parts {
  readonly database: Database;
  readonly inspections: Inspections;
  readonly requests: Requests;
  /** Null where no mail is sent. */
  readonly mail: MailSurroundings | null;
  readonly logger: Logger;
}

export function createNotifications({ database, inspections, requests, mail, logger }: Parts) {
  const store = createNotificationStore(database);
  const service = createNotificationService({ database, store, inspections: inspections.service, requests: requests.unsafeFindManyForFeed });
  return { service, resolvers: createNotificationResolvers(service, mail !== null), tasks: createNotificationTasks({ store, service, mail, logger }) };
}
export type Notifications = ReturnType<typeof createNotifications>;
