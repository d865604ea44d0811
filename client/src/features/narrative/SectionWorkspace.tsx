import type { Editor } from '@tiptap/core';
import type { JSX } from 'react';
import { useCallback, useMemo, useState } from 'react';
import { useInspection } from '../../platform/inspection-context.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { NewTag, WorkspaceLayout } from '../../ui/index.ts';
import { useLive } from '../../platform/live/index.ts';
import { useSection } from './collaboration/use-section.ts';
import type { SectionFacts } from './editor/section-facts.ts';
import { SectionFactsProvider } from './editor/section-facts.ts';
import { useCite } from './editor/use-cite.ts';
import { useCitedIds } from './editor/use-cited-ids.ts';
import { SectionAside } from './evidence/SectionAside.tsx';
import { useCitedEvidence } from './evidence/use-cited-evidence.ts';
import { useSectionEvidence } from './evidence/use-section-evidence.ts';
import type { SectionSummary } from './sections/SectionNavigation.tsx';
import { SectionNavigation } from './sections/SectionNavigation.tsx';
import { SectionMain } from './sections/SectionMain.tsx';

export interface SectionWorkspaceProps {
  readonly section: SectionSummary;
  readonly sections: readonly SectionSummary[];
}

/** One section: the narrative's parts at the left, its text in the middle, evidence at the right. */
export function SectionWorkspace({ section, sections }: SectionWorkspaceProps): JSX.Element {
  const { id: inspectionId, title } = useInspection();
  const { criterion } = section;
  usePageTitle(`${criterion.title} – ${title}`);
  const { isNew } = useLive();
  const opened = useSection(section.id);
  const { canWrite } = opened.state;
  const [editor, setEditor] = useState<Editor | null>(null);
  const [asked, setAsked] = useState(0);
  const evidence = useSectionEvidence(criterion.id);
  const { given, setAgency, setHere } = evidence;
  const evidenceOf = useCitedEvidence(inspectionId, useCitedIds(editor));
  const citing = useCite(editor);

  const findEvidence = useCallback((agencyId?: string) => {
    setHere(true);
    setAgency(agencyId ?? null);
    setAsked((before) => before + 1);
  }, [setHere, setAgency]);
  const facts = useMemo<SectionFacts>(
    () => ({ inspectionId, criterionId: criterion.id, canWrite, evidenceOf, given, findEvidence }),
    [inspectionId, criterion.id, canWrite, evidenceOf, given, findEvidence],
  );
  const fresh = evidence.feed.items.filter(({ id }) => isNew(id)).length;

  return (
    <SectionFactsProvider value={facts}>
      <WorkspaceLayout
        title={criterion.title}
        side={<SectionNavigation inspectionId={inspectionId} sections={sections} />}
        sideLabel="Sections"
        aside={<SectionAside evidence={evidence} editor={editor} canWrite={canWrite} asked={asked} citing={citing} />}
        asideLabel="Evidence"
        asideNote={fresh > 0 && <NewTag note={String(fresh)} />}
      >
        <SectionMain section={section} opened={opened} onEditor={setEditor} citing={citing} />
      </WorkspaceLayout>
    </SectionFactsProvider>
  );
}
