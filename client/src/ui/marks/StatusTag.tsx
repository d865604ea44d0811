import type { JSX } from 'react';
import type { EvidenceStatus } from '@joint/shared';
import { evidenceStatusLabels } from '@joint/shared';
import type { TagColour } from './Tag.tsx';
import { Tag } from './Tag.tsx';

const colours: Readonly<Record<EvidenceStatus, TagColour>> = { DRAFT: 'yellow', SUBMITTED: 'green', WITHDRAWN: 'grey' };

/** Where a contribution stands: draft, submitted or withdrawn. */
export function StatusTag({ status }: { readonly status: EvidenceStatus }): JSX.Element {
  return <Tag colour={colours[status]}>{evidenceStatusLabels[status]}</Tag>;
}
