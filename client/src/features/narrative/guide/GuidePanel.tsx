import type { Editor } from '@tiptap/core';
import type { JSX } from 'react';
import { paths } from '../../../paths.ts';
import { TextLink, useAsidePanel } from '../../../ui/index.ts';
import { KeptPatterns } from '../patterns/KeptPatterns.tsx';
import type { SectionSummary } from '../sections/SectionNavigation.tsx';

export interface GuidePanelProps {
  readonly section: SectionSummary;
  readonly editor: Editor | null;
  readonly canWrite: boolean;
  /** Rises each time that somebody asks for it. */
  readonly asked: number;
}

/** Beside the text: what the section is asked, how statements are written, and what they may begin from. */
export function GuidePanel({ section: { id, criterion }, editor, canWrite, asked }: GuidePanelProps): JSX.Element {
  const { top } = useAsidePanel(asked);
  return (
    <div className="ji-guide" ref={top} tabIndex={-1}>
      <h2 className="govuk-heading-s">What this criterion asks</h2>
      <p className="govuk-body-s">{criterion.guidance}</p>
      <dl className="ji-guide__asks">
        {criterion.asks.map(({ heading, question }) => (
          <div key={heading}>
            <dt>{heading}</dt>
            <dd>{question}</dd>
          </div>
        ))}
      </dl>
      <p className="govuk-body-s"><TextLink to={paths.houseStyle()}>How statements are written</TextLink></p>
      <KeptPatterns sectionId={id} editor={editor} canWrite={canWrite} />
    </div>
  );
}
