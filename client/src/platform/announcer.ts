import { useEffect } from 'react';

export type Urgency = 'polite' | 'assertive';

/** Messages within this time, in milliseconds, are read as one: live work must not chatter. */
const gatherFor = 150;

const regions = new Map<Urgency, HTMLElement>();
const waiting = new Map<Urgency, string[]>();

function region(urgency: Urgency): HTMLElement {
  const known = regions.get(urgency);
  if (known?.isConnected) return known;
  const element = document.createElement('div');
  element.className = 'govuk-visually-hidden';
  element.setAttribute('aria-live', urgency);
  element.setAttribute('aria-atomic', 'true');
  document.body.append(element);
  regions.set(urgency, element);
  return element;
}

/** Has a screen reader say the message, without moving focus and without anything to see. */
export function announce(message: string, urgency: Urgency = 'polite'): void {
  const target = region(urgency);
  const queue = waiting.get(urgency);
  if (queue) {
    if (!queue.includes(message)) queue.push(message);
    return;
  }
  waiting.set(urgency, [message]);
  target.textContent = '';
  setTimeout(() => {
    target.textContent = (waiting.get(urgency) ?? []).join('. ');
    waiting.delete(urgency);
  }, gatherFor);
}

/** `announce`, with the live regions in place before the first message: a region that arrives with its text is often not read. */
export function useAnnounce(): typeof announce {
  useEffect(() => {
    region('polite');
    region('assertive');
  }, []);
  return announce;
}
