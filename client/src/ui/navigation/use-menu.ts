import { useEffect, useId, useState } from 'react';
import { useLocation } from 'react-router';

export interface Menu {
  readonly id: string;
  readonly open: boolean;
  readonly toggle: () => void;
}

/** A menu that folds away on a phone, and shuts when a page of it is opened. */
export function useMenu(): Menu {
  const id = useId();
  const { key } = useLocation();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [key]);
  return { id, open, toggle: () => setOpen((now) => !now) };
}
