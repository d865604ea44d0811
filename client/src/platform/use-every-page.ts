import { useEffect, useState } from 'react';

interface PageInfo {
  readonly endCursor?: string | null;
  readonly hasNextPage: boolean;
}
interface EveryPage {
  /** A page did not come; those behind it are missing. */
  readonly isIncomplete: boolean;
  readonly tryAgain: () => void;
}

/** Asks for one page of a list after another until all are there. `looks` counts the looks from the first page on: after each, a page that did not come is asked for anew. */
export function useEveryPage(last: PageInfo | undefined, fetchMore: (page: { readonly variables: { readonly after: string | null } }) => Promise<unknown>, looks = 0): EveryPage {
  const { endCursor = null, hasNextPage = false } = last ?? {};
  const [tries, setTries] = useState(0);
  const [failedAt, setFailedAt] = useState<string | null>(null);
  useEffect(() => {
    if (hasNextPage) void fetchMore({ variables: { after: endCursor } }).then(() => setFailedAt(null), () => setFailedAt(endCursor));
  }, [hasNextPage, endCursor, looks, tries, fetchMore]);
  return { isIncomplete: hasNextPage && failedAt !== null && failedAt === endCursor, tryAgain: () => setTries((before) => before + 1) };
}
