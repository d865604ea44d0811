import { useCallback, useMemo, useState } from 'react';
import { useInspection } from '../../platform/inspection-context.ts';
import { useThreads, type CommentsPanelProps } from '../comments/index.ts';
import type { SectionFacts } from './editor/section-facts.ts';

export interface SectionComments {
  /** Threads that wait for somebody. */
  readonly open: number;
  readonly facts: SectionFacts['comments'];
  readonly panel: Omit<CommentsPanelProps, 'onGo'>;
}

/** The threads of one section, and what the writer is about to comment on. */
export function useSectionComments(sectionId: string, onBegin: () => void): SectionComments {
  const { abilities } = useInspection();
  const filter = useMemo(() => ({ sectionId }), [sectionId]);
  const state = useThreads(filter);
  const [subject, setSubject] = useState<CommentsPanelProps['subject']>(null);
  const { threads } = state;
  const open = useMemo(() => (threads ?? []).filter(({ resolvedAt }) => !resolvedAt), [threads]);
  const begin = useCallback((statementId: string, quote: string) => {
    setSubject((before) => ({ sectionId, statementId, quote, asked: (before?.asked ?? 0) + 1 }));
    onBegin();
  }, [sectionId, onBegin]);
  const facts = useMemo(
    () => (abilities.viewComments ? { on: (statementId: string) => open.filter((thread) => thread.statementId === statementId).length, begin } : null),
    [abilities.viewComments, open, begin],
  );
  return { open: open.length, facts, panel: { state, subject, onSubject: setSubject } };
}
