import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useAnnounce } from '../../../platform/announcer.ts';
import { toFaults } from '../../../platform/errors.ts';
import { useLive } from '../../../platform/live/index.ts';
import { attachFileMutation, filesQuery } from '../files.operations.ts';
import { beginTransfer } from './transfer.ts';
import { createUploadQueue, type UploadItem, type UploadQueue } from './upload-queue.ts';

/** One for each piece of evidence, for as long as the page is open: leaving a page of the service stops no upload. */
const queues = new Map<string, UploadQueue>();

/** Uploads to a piece of evidence, live. */
export function useUploads(evidenceId: string): { readonly items: readonly UploadItem[]; readonly queue: UploadQueue } {
  const client = useApolloClient();
  const tell = useAnnounce();
  const { connection } = useLive();
  const [queue] = useState(() => {
    const known = queues.get(evidenceId);
    if (known) return known;
    const made = createUploadQueue(evidenceId, {
      tell, begin: beginTransfer,
      async attach(fileId) {
        try {
          await client.mutate({ mutation: attachFileMutation, variables: { input: { fileId } }, refetchQueries: [filesQuery], awaitRefetchQueries: true });
        } catch (error) {
          throw new Error(toFaults(error).map(({ message }) => message).join('. '), { cause: error });
        }
      },
    });
    queues.set(evidenceId, made);
    return made;
  });
  const items = useSyncExternalStore(queue.watch, queue.items);

  const isReached = connection.status === 'connected';
  useEffect(() => {
    if (!isReached) return;
    queue.resumeCutOff();
    window.addEventListener('online', queue.resumeCutOff);
    return () => window.removeEventListener('online', queue.resumeCutOff);
  }, [isReached, queue]);
  useEffect(() => {
    window.addEventListener('offline', queue.cutOff);
    return () => window.removeEventListener('offline', queue.cutOff);
  }, [queue]);
  return { items, queue };
}
