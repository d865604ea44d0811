import { z } from 'zod';
import type { EventType } from './events.ts';

/** What emails are sent for. */
export const notifiedEvents = ['request.sent', 'request.assigned', 'request.returned', 'request.overdue', 'request.answered'] as const satisfies readonly EventType[];
export type NotifiedEvent = (typeof notifiedEvents)[number];

/** Hours after which an event is old news, and no email is sent for it any more. */
export const notificationHours = 48;

export const setEmailsInput = z.object({ isWanted: z.boolean() });
export type SetEmailsInput = z.input<typeof setEmailsInput>;
