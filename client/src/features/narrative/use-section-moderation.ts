import type { ModerationState } from '@joint/shared';
import { useCallback, useMemo, useState } from 'react';
import { useModeration, type ModerationPanelProps } from '../moderation/index.ts';
import type { SectionFacts } from './editor/section-facts.ts';

export interface SectionModeration {
  /** Statements with an open question or concern. */
  readonly open: number;
  /** Null for whoever may not see it. */
  readonly facts: SectionFacts['moderation'];
  readonly panel: Omit<ModerationPanelProps, 'onGo'>;
}

type Statements = NonNullable<ModerationPanelProps['state']['moderation']>['sections'][number]['statements'];

/** The state of each statement by its id; the same map until one changes, for every mark in the text is drawn from it. */
function useStates(statements: Statements | undefined): ReadonlyMap<string, ModerationState> {
  const joined = statements?.map(({ statementId, state }) => `${statementId} ${state}`).join('\n') ?? '';
  return useMemo(() => new Map(joined.split('\n').filter(Boolean).map((line) => line.split(' ') as [string, ModerationState])), [joined]);
}

/** How one section's statements are marked, and which one somebody wants to mark. */
export function useSectionModeration(sectionId: string, onShow: () => void): SectionModeration {
  const state = useModeration();
  const [subject, setSubject] = useState<ModerationPanelProps['subject']>(null);
  const { moderation } = state;
  const states = useStates(moderation?.sections.find((section) => section.sectionId === sectionId)?.statements);
  const open = [...states.values()].filter((one) => one === 'CONCERN' || one === 'QUESTION').length;
  const show = useCallback((statementId: string) => {
    setSubject((before) => ({ statementId, asked: (before?.asked ?? 0) + 1 }));
    onShow();
  }, [onShow]);
  const isKnown = moderation !== undefined;
  const facts = useMemo(() => (isKnown ? { stateOf: (statementId: string) => states.get(statementId) ?? 'UNREAD', show } as const : null), [isKnown, states, show]);
  return { open, facts, panel: { state, sectionId, subject, onSubject: setSubject } };
}
