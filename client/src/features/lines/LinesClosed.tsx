import type { JSX } from 'react';
import { EmptyState } from '../../ui/index.ts';

/** For somebody who followed a link that is not for them. */
export const LinesClosed = (): JSX.Element => (
  <EmptyState title="Lines of enquiry are for the inspectors">They are how the team works. What comes of them reaches you in its requests and in the narrative.</EmptyState>
);
