import type { Editor } from '@tiptap/core';
import type { JSX } from 'react';
import { LoadState } from '../../../platform/LoadState.tsx';
import { useLive } from '../../../platform/live/index.ts';
import type { OpenedSection } from '../collaboration/use-section.ts';
import { SectionEditor } from '../editor/SectionEditor.tsx';
import type { Citing } from '../editor/use-cite.ts';
import { useFollow } from '../presence/use-follow.ts';
import { SectionHead } from './SectionHead.tsx';
import { BeginSection } from '../guide/BeginSection.tsx';
import type { SectionSummary } from './SectionNavigation.tsx';
import { StandingSummary } from './StandingSummary.tsx';
import { SectionNotices } from './SectionNotices.tsx';

export interface SectionMainProps {
  readonly section: SectionSummary;
  readonly opened: OpenedSection;
  readonly editor: Editor | null;
  readonly onEditor: (editor: Editor | null) => void;
  readonly citing: Citing;
  readonly onGuide: () => void;
}

/** The middle of the workspace: the question, what to know, the text. */
export function SectionMain({ section, opened, editor, onEditor, citing, onGuide }: SectionMainProps): JSX.Element {
  const { connection } = useLive();
  const { provider, state } = opened;
  const follow = useFollow(editor, provider?.carets ?? null);
  return (
    <>
      <SectionHead section={section} provider={provider} follow={follow} onGuide={onGuide} />
      <SectionNotices section={opened} />
      <StandingSummary editor={editor} />
      <BeginSection editor={editor} canWrite={state.canWrite} asks={section.criterion.asks} />
      {provider && state.hasText && <SectionEditor key={provider.doc.guid} provider={provider} state={state} title={section.criterion.title} onEditor={onEditor} citing={citing} follow={follow} />}
      {!state.hasText && (connection.status === 'connected' || state.problem ? (
        <LoadState what="the text" error={state.problem} onRetry={opened.openAgain} />
      ) : (
        <p className="govuk-body">You are offline. The text opens by itself when the connection is back.</p>
      ))}
    </>
  );
}
