import { useEffect } from 'react';

interface PageInfo {
  readonly endCursor?: string | null;
  readonly hasNextPage: boolean;
}

/** Asks for one page of a list after another until all are there. `looks` counts the looks from the first page on: after each, a page that did not come is asked for anew. */
export function useEveryPage(last: PageInfo | undefined, fetchMore: (page: { readonly variables: { readonly after: string | null } }) => Promise<unknown>, looks = 0): void {
  const { endCursor = null, hasNextPage = false } = last ?? {};
  useEffect(() => {
    if (hasNextPage) void fetchMore({ variables: { after: endCursor } }).catch(() => undefined);
  }, [hasNextPage, endCursor, looks, fetchMore]);
}
