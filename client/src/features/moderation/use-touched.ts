import { useCallback, useState } from 'react';

/** What the viewer did something with since a list was last chosen: it stays where they look, though it belongs in the list no more. */
export function useTouched(): { readonly has: (id: string) => boolean; readonly touch: (id: string) => void; readonly clear: () => void } {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const touch = useCallback((id: string) => setIds((before) => new Set(before).add(id)), []);
  const clear = useCallback(() => setIds(new Set()), []);
  return { has: (id) => ids.has(id), touch, clear };
}
