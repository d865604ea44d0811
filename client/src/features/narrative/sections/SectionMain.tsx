import type { Editor } from '@tiptap/core';
import type { JSX } from 'react';
import { LoadState } from '../../../platform/LoadState.tsx';
import { useLive } from '../../../platform/live/index.ts';
import type { OpenedSection } from '../collaboration/use-section.ts';
import { SectionEditor } from '../editor/SectionEditor.tsx';
import type { Citing } from '../editor/use-cite.ts';
import { SectionHead } from './SectionHead.tsx';
import type { SectionSummary } from './SectionNavigation.tsx';
import { SectionNotices } from './SectionNotices.tsx';

export interface SectionMainProps {
  readonly section: SectionSummary;
  readonly opened: OpenedSection;
  readonly onEditor: (editor: Editor | null) => void;
  readonly citing: Citing;
}

/** The middle of the workspace: the question, what to know, the text. */
export function SectionMain({ section, opened, onEditor, citing }: SectionMainProps): JSX.Element {
  const { connection } = useLive();
  const { provider, state } = opened;
  return (
    <>
      <SectionHead section={section} provider={provider} />
      <SectionNotices section={opened} />
      {provider && state.hasText && <SectionEditor key={provider.doc.guid} provider={provider} state={state} title={section.criterion.title} onEditor={onEditor} citing={citing} />}
      {!state.hasText && (connection.status === 'connected' || state.problem ? (
        <LoadState what="the text" error={state.problem} onRetry={opened.openAgain} />
      ) : (
        <p className="govuk-body">You are offline. The text opens by itself when the connection is back.</p>
      ))}
    </>
  );
}
