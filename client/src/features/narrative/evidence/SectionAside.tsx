import type { Editor } from '@tiptap/core';
import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import { useLive } from '../../../platform/live/index.ts';
import { useWorkspace } from '../../../ui/index.ts';
import type { EvidencePiece } from '../../evidence/index.ts';
import { EvidencePanel } from './EvidencePanel.tsx';
import type { SectionEvidence } from './use-section-evidence.ts';

export interface SectionAsideProps {
  readonly evidence: SectionEvidence;
  readonly editor: Editor | null;
  readonly canWrite: boolean;
  /** Rises each time that the writer asks from the text to find evidence. */
  readonly asked: number;
  readonly onCite: (evidence: EvidencePiece) => boolean;
}

/** The workspace's right side. On a narrow screen it comes to the front when the writer looks for evidence, and goes when they have cited it. */
export function SectionAside({ evidence, editor, canWrite, asked, onCite }: SectionAsideProps): JSX.Element {
  const { show } = useWorkspace();
  const { markSeen } = useLive();
  const search = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (asked === 0) return;
    show('aside');
    // The aside may have been out of sight until now.
    requestAnimationFrame(() => search.current?.querySelector('input')?.focus());
  }, [asked, show]);

  const citeAndReturn = (piece: EvidencePiece): void => {
    markSeen(piece.id);
    if (!onCite(piece)) return;
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
      search={search}
    />
  );
}
