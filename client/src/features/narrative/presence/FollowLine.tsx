import type { JSX } from 'react';
import { useInspection } from '../../../platform/inspection-context.ts';
import { AgencyMark, agencyStyle, TextButton } from '../../../ui/index.ts';
import type { Follow } from './use-follow.ts';

/** With whose caret the page moves, and how to end it; in sight wherever the page goes. */
export function FollowLine({ follow: { followed, isInText, stop } }: { readonly follow: Follow }): JSX.Element | null {
  const { agencyOf } = useInspection();
  if (!followed) return null;
  const agency = agencyOf(followed.agencyId);
  return (
    <p className="ji-follow" style={agency && agencyStyle(agency.kind)}>
      <span className="ji-follow__who">{agency && <AgencyMark kind={agency.kind} size="s" />} Following {followed.name}</span>
      <span>{isInText ? 'The page moves with their caret until you type, scroll or press Escape.' : 'Their caret is not in the text now.'}</span>
      <TextButton onClick={stop}>Stop following</TextButton>
    </p>
  );
}
