import type { NotifiedEvent } from '@joint/shared';
import type { Mail } from '../../platform/mailer.ts';

/** What waits, as far as a locked phone may show it: never a word of a request or of evidence. */
const waiting: Readonly<Record<NotifiedEvent, string>> = {
  'request.sent': 'Inspectors asked your agency for evidence.',
  'request.assigned': 'A request for evidence was given to you.',
  'request.returned': 'A request for evidence came back to your agency.',
  'request.overdue': 'The answer to a request for evidence is overdue.',
  'request.answered': 'An agency answered a request of yours.',
};

export interface Told {
  readonly id: string;
  readonly type: NotifiedEvent;
  readonly name: string;
  readonly address: string;
  /** Of the inspection, whose members alone are written to. */
  readonly title: string;
  /** Where it is, and the person's own page, whole. */
  readonly link: string;
  readonly account: string;
}

/** Line breaks would be another header. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

export const mailOf = ({ id, type, name, address, title, link, account }: Told): Mail => ({
  id: `<${id}@${new URL(account).hostname}>`,
  to: { name: oneLine(name), address },
  subject: oneLine(`Something waits for you: ${title}`),
  text: [
    name, `${waiting[type]}\nInspection: ${title}`, `Sign in to see it:\n${link}`,
    `This email says nothing of what was asked or answered, and you cannot reply to it.\nTo get no more of them, change that on your account page:\n${account}`, '',
  ].join('\n\n'),
});
