import type { FileKind } from '@joint/shared';
import type { FileOfEvidenceFragment } from '../../../generated/graphql.ts';

export type PreviewKind = NonNullable<FileKind['preview']>;
export type PreviewedFile = Pick<FileOfEvidenceFragment, 'id' | 'name' | 'addedBy'>;

/** What the button says that shows a file within the page, and shuts it again. */
export const previewWords: Readonly<Record<PreviewKind, { readonly open: string; readonly close: string }>> = {
  PDF: { open: 'Preview', close: 'Close preview' },
  IMAGE: { open: 'Preview', close: 'Close preview' },
  SOUND: { open: 'Listen', close: 'Close recording' },
  VIDEO: { open: 'Watch', close: 'Close recording' },
};
