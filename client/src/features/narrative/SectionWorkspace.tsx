import type { Editor } from '@tiptap/core';
import type { JSX } from 'react';
import { keyOfMark, type Mark } from '@joint/shared';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useInspection } from '../../platform/inspection-context.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { NewTag, Tabs, WorkspaceLayout } from '../../ui/index.ts';
import type { MarkAnswer, NarrativeAnswers } from '../checks/index.ts';
import { AnsweringProvider, useAnswers } from '../checks/index.ts';
import { useLive } from '../../platform/live/index.ts';
import { CommentsPanel } from '../comments/index.ts';
import { ModerationPanel } from '../moderation/index.ts';
import { GuidePanel } from './guide/GuidePanel.tsx';
import { ProposalsPanel } from '../proposals/index.ts';
import { useServedLines } from '../lines/index.ts';
import { useSection } from './collaboration/use-section.ts';
import { goToStatement } from './editor/go-to-statement.ts';
import type { SectionFacts, ShownStatement } from './editor/section-facts.ts';
import { SectionFactsProvider } from './editor/section-facts.ts';
import { SuggestionsPanel } from './editor/suggest/SuggestionsPanel.tsx';
import { useSuggestions } from './editor/suggest/use-suggestions.ts';
import { useCite } from './editor/use-cite.ts';
import { useSectionStanding } from './editor/use-section-standing.ts';
import { useCitedIds } from './editor/use-cited-ids.ts';
import { SectionAside } from './evidence/SectionAside.tsx';
import { StatementLines } from './evidence/StatementLines.tsx';
import { useCitedEvidence } from './evidence/use-cited-evidence.ts';
import { useSectionEvidence } from './evidence/use-section-evidence.ts';
import { useSectionsHere } from './presence/use-sections-here.ts';
import type { SectionSummary } from './sections/SectionNavigation.tsx';
import { SectionNavigation } from './sections/SectionNavigation.tsx';
import { SectionMain } from './sections/SectionMain.tsx';
import { useSectionModeration } from './use-section-moderation.ts';
import { useSectionProposals } from './use-section-proposals.ts';
import { useSectionComments } from './use-section-comments.ts';

export interface SectionWorkspaceProps {
  readonly section: SectionSummary;
  readonly sections: readonly SectionSummary[];
}

/** Nothing to look at is said by the tab's name alone. */
const counted = (name: string, count: number): string => (count === 0 ? name : `${name} (${count})`);

/** One section: the narrative's parts at the left, its text in the middle, evidence at the right. */
export function SectionWorkspace({ section, sections }: SectionWorkspaceProps): JSX.Element {
  const { id: inspectionId, title, agencies } = useInspection();
  const { criterion } = section;
  usePageTitle(`${criterion.title} – ${title}`);
  const { isNew } = useLive();
  const opened = useSection(section.id);
  const { canWrite } = opened.state;
  const [editor, setEditor] = useState<Editor | null>(null);
  const [asked, setAsked] = useState(0);
  const here = useSectionsHere(inspectionId);
  const evidence = useSectionEvidence(criterion.id);
  const { given, setAgency, setHere } = evidence;
  const evidenceOf = useCitedEvidence(inspectionId, useCitedIds(editor));
  const citing = useCite(editor);
  const suggestions = useSuggestions(editor);
  const linesOf = useServedLines(section.id);
  const [tab, setTab] = useState('evidence');
  const [statement, setStatement] = useState<ShownStatement | null>(null);
  const showLines = useCallback((asked: ShownStatement) => {
    setTab('evidence');
    setStatement(asked);
  }, []);
  const [guideAsked, setGuideAsked] = useState(0);
  const showGuide = useCallback(() => {
    setTab('guide');
    setGuideAsked((before) => before + 1);
  }, []);
  const showComments = useCallback(() => setTab('comments'), []);
  const comments = useSectionComments(section.id, showComments);
  const showModeration = useCallback(() => setTab('moderation'), []);
  const moderation = useSectionModeration(section.id, showModeration);
  const showProposals = useCallback(() => setTab('proposals'), []);
  const proposals = useSectionProposals(section.id, showProposals);
  const checks = useAnswers(inspectionId);
  const checked = checks?.sections.find(({ sectionId }) => sectionId === section.id);
  const answers = checked?.answers ?? noAnswers;
  const explained = useExplained(checks, section.id);
  const agencyKinds = useMemo(() => agencies.map(({ kind }) => kind), [agencies]);
  const oldBefore = checks?.oldBefore ?? '';
  const standing = useSectionStanding({ editor, evidenceOf, oldBefore, explained, agencyKinds });
  const isAnswered = useMemo(() => {
    const known = new Set(answers.map((answer) => `${answer.subjectId} ${keyOfMark(answer)}`));
    return (statementId: string, mark: Mark) => known.has(`${statementId} ${keyOfMark(mark)}`);
  }, [answers]);
  useGoToAddressed(editor, opened.state.hasText);

  const findEvidence = useCallback((agencyId?: string) => {
    setStatement(null);
    setTab('evidence');
    setHere(true);
    setAgency(agencyId ?? null);
    setAsked((before) => before + 1);
  }, [setHere, setAgency]);
  const facts = useMemo<SectionFacts>(
    () => ({ inspectionId, criterionId: criterion.id, sectionId: section.id, canWrite, evidenceOf, given, findEvidence, linesOf, showLines, comments: comments.facts, moderation: moderation.facts, proposals: proposals.facts, standing, answers, isAnswered, oldBefore }),
    [inspectionId, criterion.id, section.id, canWrite, evidenceOf, given, findEvidence, linesOf, showLines, comments.facts, moderation.facts, proposals.facts, standing, answers, isAnswered, oldBefore],
  );
  const onGo = useCallback((statementId: string) => { if (editor) goToStatement(editor, statementId); }, [editor]);
  const fresh = evidence.feed.items.filter(({ id }) => isNew(id)).length;

  return (
    <SectionFactsProvider value={facts}>
      <AnsweringProvider>
        <WorkspaceLayout
          title={criterion.title}
          side={<SectionNavigation inspectionId={inspectionId} sections={sections} here={here} />}
          sideLabel="Sections"
          aside={(
            <Tabs
              label="Beside the text" selected={tab} onSelect={setTab}
              items={[
                {
                  id: 'evidence', label: 'Evidence', content: (
                    <>
                      {statement && <StatementLines key={statement.statementId} sectionId={section.id} statement={statement} onDone={() => { setStatement(null); editor?.commands.focus(); }} />}
                      <SectionAside evidence={evidence} editor={editor} canWrite={canWrite} asked={asked} citing={citing} />
                    </>
                  ),
                },
                { id: 'comments', label: counted('Comments', comments.open), content: <CommentsPanel {...comments.panel} onGo={onGo} /> },
                // In most phases there are none, and cannot be.
                ...(proposals.any ? [{ id: 'proposals', label: counted('Proposed', proposals.open), content: <ProposalsPanel {...proposals.panel} onGo={onGo} /> }] : []),
                { id: 'suggestions', label: counted('Suggestions', suggestions.length), content: <SuggestionsPanel editor={editor} canWrite={canWrite} suggestions={suggestions} /> },
                { id: 'moderation', label: counted('Moderation', moderation.open), content: <ModerationPanel {...moderation.panel} onGo={onGo} /> },
                { id: 'guide', label: 'Guide', content: <GuidePanel section={section} editor={editor} canWrite={canWrite} asked={guideAsked} /> },
              ]}
            />
          )}
          asideLabel="Evidence and comments"
          asideNote={fresh > 0 && <NewTag note={String(fresh)} />}
        >
          <SectionMain section={section} opened={opened} editor={editor} onEditor={setEditor} citing={citing} onGuide={showGuide} />
        </WorkspaceLayout>
      </AnsweringProvider>
    </SectionFactsProvider>
  );
}

const noAnswers: readonly MarkAnswer[] = [];

/** Short forms that the sections before this one explain; the same array until that changes. */
function useExplained(checks: NarrativeAnswers | undefined, sectionId: string): readonly string[] {
  const sections = checks?.sections ?? [];
  const before = sections.slice(0, Math.max(0, sections.findIndex((section) => section.sectionId === sectionId)));
  const forms = before.flatMap(({ explains }) => explains).join(' ');
  return useMemo(() => forms.split(' ').filter(Boolean), [forms]);
}

/** Goes, once, to the statement that the page's address names. */
function useGoToAddressed(editor: Editor | null, hasText: boolean): void {
  const { hash } = useLocation();
  const gone = useRef('');
  useEffect(() => {
    const id = /^#statement-(.+)$/.exec(hash)?.[1];
    if (id && editor && hasText && gone.current !== hash && goToStatement(editor, id)) gone.current = hash;
  }, [editor, hasText, hash]);
}
