import { useCallback, useMemo, useState } from 'react';
import { onStatement, originInWords, useProposals, type ProposalsPanelProps } from '../proposals/index.ts';
import type { SectionFacts } from './editor/section-facts.ts';

export interface SectionProposals {
  /** Proposals that wait for a decision. */
  readonly open: number;
  /** Whether there are any, decided or not. */
  readonly any: boolean;
  /** Null for whoever may not see them. */
  readonly facts: SectionFacts['proposals'];
  readonly panel: Omit<ProposalsPanelProps, 'onGo'>;
}

/** The wording proposed for one section's statements, and whose somebody wants to read. */
export function useSectionProposals(sectionId: string, onShow: () => void): SectionProposals {
  const state = useProposals(sectionId);
  const [subject, setSubject] = useState<ProposalsPanelProps['subject']>(null);
  const { proposals } = state;
  const show = useCallback((statementId: string) => {
    setSubject((before) => ({ statementId, asked: (before?.asked ?? 0) + 1 }));
    onShow();
  }, [onShow]);
  const facts = useMemo<SectionFacts['proposals']>(() => proposals ? {
    on(statementId) {
      const { open, origin } = onStatement(proposals, statementId);
      return { open: open.length, origin: origin ? originInWords(origin) : null };
    },
    show,
  } : null, [proposals, show]);
  return { any: (proposals ?? []).length > 0, open: (proposals ?? []).filter(({ status }) => status === 'OPEN').length, facts, panel: { state, subject, onSubject: setSubject } };
}
