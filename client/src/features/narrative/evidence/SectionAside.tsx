import type { Editor } from '@tiptap/core';
import type { JSX } from 'react';
import { useEffect } from 'react';
import { useLive } from '../../../platform/live/index.ts';
import { useAsidePanel, useWorkspace } from '../../../ui/index.ts';
import type { EvidencePiece } from '../../evidence/index.ts';
import type { Citing } from '../editor/use-cite.ts';
import { EvidencePanel } from './EvidencePanel.tsx';
import type { SectionEvidence } from './use-section-evidence.ts';

export interface SectionAsideProps {
  readonly evidence: SectionEvidence;
  readonly editor: Editor | null;
  readonly canWrite: boolean;
  /** Rises each time that the writer asks from the text to find evidence. */
  readonly asked: number;
  readonly citing: Citing;
}

/** The workspace's right side. On a narrow screen it comes to the front when the writer looks for evidence, and goes when they have cited it. */
export function SectionAside({ evidence, editor, canWrite, asked, citing }: SectionAsideProps): JSX.Element {
  const { shown, show } = useWorkspace();
  const { markSeen } = useLive();
  const { top: search } = useAsidePanel(asked, 'input');

  useEffect(() => {
    // The page is scrolled to where the text was.
    if (shown === 'aside') search.current?.scrollIntoView({ block: 'center' });
  }, [shown, search]);

  const citeAndReturn = (piece: EvidencePiece): void => {
    markSeen(piece.id);
    if (!citing.citeEvidence(piece, 'SUPPORTS')) return;
    show('main');
    requestAnimationFrame(() => editor?.commands.focus());
  };
  const { feed, given, isHere, setHere, agencyId, setAgency } = evidence;
  return (
    <EvidencePanel
      feed={feed}
      given={given}
      isHere={isHere}
      onHere={setHere}
      agencyId={agencyId}
      onAgency={setAgency}
      onCite={canWrite && editor ? citeAndReturn : null}
      problem={citing.problem}
      search={search}
    />
  );
}
