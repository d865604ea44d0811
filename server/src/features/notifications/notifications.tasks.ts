import { z } from 'zod';
import { defineTask, type AnyTask } from '../../platform/jobs.ts';
import type { Logger } from '../../platform/logger.ts';
import { MailRefused, type Mailer } from '../../platform/mailer.ts';
import { jobs, type NotificationService } from './notifications.service.ts';
import type { NotificationStore } from './notifications.store.ts';
import { mailOf } from './notifications.words.ts';

/** Where mail goes out, and the address that people type. */
export interface MailSurroundings {
  readonly mailer: Mailer;
  readonly origin: string;
}

interface Parts {
  readonly store: NotificationStore;
  readonly service: NotificationService;
  readonly mail: MailSurroundings | null;
  readonly logger: Logger;
}

/** Reads the logs each minute, and writes to whoever is to be told. A mail may go out twice where the process dies between the mail server’s word and our own note of it. */
export function createNotificationTasks({ store, service, mail, logger }: Parts): AnyTask[] {
  const send = defineTask({
    name: jobs.send, payload: z.object({ notificationId: z.uuid() }),
    async work({ notificationId }) {
      const pending = await store.pending(notificationId);
      if (!pending) return;
      if (!mail) throw new Error('SMTP_URL is no longer set, and this email waits: set it, or let the email grow old');
      const told = await service.addresseeOf(pending);
      if (!told) return store.settle(notificationId, 'dropped');
      const { reader, seen, event, requestId } = told;
      const at = (path: string): string => new URL(path, mail.origin).href;
      try {
        await mail.mailer.send(mailOf({
          id: notificationId, type: event.type as Parameters<typeof mailOf>[0]['type'], name: reader.name, address: reader.email, title: seen.record.title,
          link: at(`/inspections/${pending.inspectionId}/requests/${requestId}`), account: at('/account'),
        }));
      } catch (error) {
        if (!(error instanceof MailRefused)) throw error;
        logger.warn({ notificationId, userId: reader.userId, problem: error.message }, 'an email could not be delivered');
        return store.settle(notificationId, 'dropped');
      }
      await store.settle(notificationId, 'sent');
    },
  });
  const follow = defineTask({ name: jobs.follow, payload: z.object({}), schedule: '* * * * *', work: () => service.follow() });
  return mail ? [send, follow] : [send];
}
