import type { Editor } from '@tiptap/core';
import type { AgencyKind } from '@joint/shared';
import { useEffect, useMemo } from 'react';
import type { EvidenceOf } from '../evidence/use-cited-evidence.ts';
import { citedFacts } from './cited-facts.ts';
import { isStatement, readStatement } from './read-section.ts';
import type { SectionStanding } from './section-standing.ts';
import { createSectionStanding } from './section-standing.ts';

/** Words are looked at once nobody has written for this long, in milliseconds, so that typing never waits for it; and at last where somebody always does. */
const [restsFor, waitsMost] = [600, 5_000];
/** A section that is opened is drawn first, in milliseconds. */
const opensWithin = 100;

export interface StandingParts {
  readonly editor: Editor | null;
  readonly evidenceOf: EvidenceOf;
  readonly oldBefore: string;
  /** Short forms that earlier sections explain; the same array until that changes. */
  readonly explained: readonly string[];
  readonly agencyKinds: readonly AgencyKind[];
}

/** How the section stands as it is written. */
export function useSectionStanding({ editor, evidenceOf, oldBefore, explained, agencyKinds }: StandingParts): SectionStanding {
  const standing = useMemo(createSectionStanding, []);
  useEffect(() => {
    if (!editor) return;
    const look = (): void => {
      since = null;
      const statements: ReturnType<typeof readStatement>[] = [];
      editor.state.doc.descendants((node, _pos, parent) => {
        if (isStatement(node)) statements.push(readStatement(node, parent));
        return !node.isTextblock;
      });
      const written = statements.filter(({ hasWords, id }) => hasWords && id !== '').map((statement) => ({ ...statement, citations: citedFacts(statement, evidenceOf) }));
      standing.look(written, { explained, agencyKinds, oldBefore });
    };
    let timer = setTimeout(look, opensWithin);
    let since: number | null = null;
    const soon = ({ transaction }: { transaction: { readonly docChanged: boolean } }): void => {
      if (!transaction.docChanged) return;
      clearTimeout(timer);
      since ??= Date.now();
      timer = setTimeout(look, Math.min(restsFor, Math.max(0, since + waitsMost - Date.now())));
    };
    editor.on('transaction', soon);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', soon);
    };
  }, [editor, standing, evidenceOf, oldBefore, explained, agencyKinds]);
  return standing;
}
