import type { JSX } from 'react';
import { Tag } from '../../../ui/index.ts';
import type { EvidencePiece } from '../feed/evidence-piece.ts';

/** Beside a draft's own tag: it was handed in, and waits for a coordinator of its agency. */
export const ReleaseTag = ({ evidence }: { readonly evidence: Pick<EvidencePiece, 'awaitingReleaseSince'> }): JSX.Element | null =>
  evidence.awaitingReleaseSince ? <Tag colour="purple">Awaiting release</Tag> : null;
