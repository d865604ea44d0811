import type { JSX } from 'react';
import type { LineAttachmentInput } from '@joint/shared';
import { Tag, TextButton } from '../../ui/index.ts';
import type { Attaching } from './use-attaching.ts';

export interface AttachToggleProps {
  readonly isAttached: boolean;
  /** What it is, in its own words. */
  readonly named: string;
  readonly thing: LineAttachmentInput;
  readonly attaching: Attaching;
}

/** Attaches, and says that it is attached with the way back beside it. */
export function AttachToggle({ isAttached, named, thing, attaching }: AttachToggleProps): JSX.Element {
  const about = `“${named}”`;
  return (
    <span className="ji-line-toggle">
      {isAttached && <Tag colour="green">Attached</Tag>}
      <TextButton onClick={() => void (isAttached ? attaching.detach : attaching.attach)(thing, about)} about={about}>{isAttached ? 'Detach' : 'Attach'}</TextButton>
    </span>
  );
}
