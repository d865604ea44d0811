import { useQuery } from '@apollo/client/react';
import type { Comments_ThreadsQuery, CommentThreadFilter } from '../../generated/graphql.ts';
import { useState } from 'react';
import { toErrorBody } from '../../platform/errors.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { useGathered } from '../../platform/live/index.ts';
import { useEveryPage } from '../../platform/use-every-page.ts';
import { threadQuery, threadsQuery } from './comments.operations.ts';

type Answer = Comments_ThreadsQuery['inspection'];
export type Thread = Answer['commentThreads']['nodes'][number];
export type ThreadComment = Thread['comments'][number];
export type Person = Answer['commentPeople'][number];

/** Somebody who writes changes the narrative every second; threads are looked at again this long after the first change, in milliseconds. */
const gatherFor = 1_500;
/** A comment is shown sooner: somebody waits for it. */
const commentsWithin = 200;

export interface Threads {
  readonly threads: readonly Thread[] | undefined;
  /** Of the viewer's side: whom they can name. */
  readonly people: readonly Person[];
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
}

/** A thread as it is now, once it has left the list that its card stands in; null when the viewer may no longer see it. */
export function useThreadNow(thread: Thread, hasLeft: boolean): Thread | null {
  const { data, error, refetch } = useQuery(threadQuery, { variables: { id: thread.id }, skip: !hasLeft, fetchPolicy: 'cache-and-network' });
  useGathered(({ type }) => (hasLeft && /^comment\.|^inspection\.(phase-moved|member)/.test(type) ? commentsWithin : null), refetch);
  if (!hasLeft) return thread;
  return error && toErrorBody(error).code === 'NOT_FOUND' ? null : (data?.commentThread ?? thread);
}

/** Threads of this inspection that the viewer may see, live and page by page until all are there; none are asked for where they may see none. */
export function useThreads(filter: CommentThreadFilter): Threads {
  const { id, abilities } = useInspection();
  const { data, error, refetch, fetchMore } = useQuery(threadsQuery, { variables: { inspectionId: id, filter }, skip: !abilities.viewComments, fetchPolicy: 'cache-and-network', refetchWritePolicy: 'merge' });
  const [looks, setLooks] = useState(0);
  const look = (): Promise<unknown> => refetch().finally(() => setLooks((before) => before + 1));
  useEveryPage(data?.inspection.commentThreads.pageInfo, fetchMore, looks);
  useGathered(({ type }) => {
    if (!abilities.viewComments) return null;
    if (type === 'narrative.changed') return gatherFor;
    return /^comment\.|^inspection\.(phase-moved|member)/.test(type) ? commentsWithin : null;
  }, look);
  return { threads: data?.inspection.commentThreads.nodes, people: data?.inspection.commentPeople ?? [], error, refetch: look };
}
