import type { JSX, ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { useAnnounce } from '../../platform/announcer.ts';
import { focusOnce } from '../../platform/route-focus.ts';
import { useViewer } from '../../platform/viewer-context.ts';
import { formatInstant, shortened, Tag } from '../../ui/index.ts';
import { leftInWords, placeOf, readersInWords } from './comment-words.ts';
import { CommentItem } from './CommentItem.tsx';
import { useLeavesFocus, useTakesFocus } from './focus.ts';
import { ReplyToThread } from './ReplyToThread.tsx';
import { ThreadActs } from './ThreadActs.tsx';
import type { Person, Thread } from './use-threads.ts';

export interface ThreadCardProps {
  readonly thread: Thread;
  readonly people: readonly Person[];
  /** To where the statement stands; left out where the page shows it. */
  readonly way?: ReactNode;
  readonly headingLevel?: 2 | 3;
  /** It is shown only because the viewer writes in it. */
  readonly hasLeft?: boolean;
  /** The viewer has just begun it. */
  readonly takesFocus?: boolean;
}

const placeWords = { there: null, changed: 'These words have changed since', gone: 'On a statement that was removed' } as const;

/** One thread: what it is about, who reads it, what was said, and what can be done. */
export function ThreadCard({ thread, people, way, headingLevel = 3, hasLeft = false, takesFocus = false }: ThreadCardProps): JSX.Element {
  const { quote, about, statementText, comments, openedBy, assignee, resolvedAt, resolvedBy, releasedAt, releasedBy, abilities } = thread;
  const { userId } = useViewer();
  const announce = useAnnounce();
  const headingId = useId();
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLeavesFocus(card);
  useTakesFocus(heading, takesFocus);
  const Heading = `h${headingLevel}` as const;
  const place = placeWords[placeOf(thread)];
  const left = hasLeft ? leftInWords(thread, userId) : null;
  useEffect(() => { if (left) announce(left); }, [left, announce]);
  return (
    <article className="ji-thread" aria-labelledby={headingId} ref={card}>
      <Heading className="govuk-heading-s ji-thread__title" id={headingId} ref={heading}>{quote ? 'On these words' : 'On this statement'} <span className="govuk-visually-hidden">, a thread begun by {openedBy.name}</span></Heading>
      {left && <p className="ji-thread__left">{left}</p>}
      <blockquote className="ji-thread__quote">{quote || shortened(statementText ?? about, 160)}</blockquote>
      {place && <p className="ji-thread__note">{place}</p>}
      <p className="ji-thread__note">
        <Tag colour={releasedAt ? 'yellow' : 'grey'}>{readersInWords(thread)}</Tag>
        {releasedAt && releasedBy && ` Opened to the other side by ${releasedBy.name}, ${formatInstant(releasedAt)}.`}
        {resolvedAt && ` Resolved by ${resolvedBy?.name ?? ''}, ${formatInstant(resolvedAt)}.`}
        {assignee && !abilities.settle && ` ${assignee.name} sees to it.`}
      </p>
      {way && <p className="ji-thread__note">{way}</p>}
      <ol className="ji-thread__comments">{comments.map((comment) => <CommentItem key={comment.id} comment={comment} people={people} heading={heading} />)}</ol>
      <ReplyToThread thread={thread} people={people} heading={heading} />
      <ThreadActs thread={thread} people={people} onActed={() => { if (heading.current) focusOnce(heading.current); }} />
    </article>
  );
}
