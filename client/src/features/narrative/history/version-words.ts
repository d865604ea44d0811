import { freezePurposeLabels, phaseLabels } from '@joint/shared';
import type { VersionHeadFragment } from '../../../generated/graphql.ts';
import { formatInstant } from '../../../ui/index.ts';

type Named = Pick<VersionHeadFragment, 'kind' | 'name' | 'phase' | 'frozen'>;

/** What a version is called: its name, else why it is there. */
export function versionTitle({ kind, name, phase }: Named): string {
  if (name !== null && name !== undefined) return name;
  if (kind === 'PHASE') return phase ? `When ${phaseLabels[phase].toLowerCase()} began` : 'When the phase changed';
  return { SAVED: 'Saved, without a name', PAUSE: 'After an hour without changes', BEFORE_RESTORE: 'Before an earlier version was restored', RESTORED: 'Restored from an earlier version' }[kind];
}

/** With the time, for lists to choose from. */
export const versionOption = (version: Named & Pick<VersionHeadFragment, 'at'>): string => `${versionTitle(version)}, ${formatInstant(version.at)}`;

export const frozenInWords = ({ purpose }: NonNullable<VersionHeadFragment['frozen']>): string => `Went out: ${freezePurposeLabels[purpose].toLowerCase()}`;
