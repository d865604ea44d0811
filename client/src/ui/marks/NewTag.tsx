import type { JSX } from 'react';
import { Tag } from './Tag.tsx';

/** Marks what arrived since this reader last looked. */
export function NewTag({ note }: { /** "now", "to you". */ readonly note?: string }): JSX.Element {
  return <Tag colour="green">{note ? `New · ${note}` : 'New'}</Tag>;
}
