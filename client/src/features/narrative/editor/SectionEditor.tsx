import type { Editor } from '@tiptap/core';
import { EditorContent } from '@tiptap/react';
import type { CitationPlace, CitationStance } from '@joint/shared';
import type { JSX } from 'react';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { CitationPanel } from '../cite/CitationPanel.tsx';
import { CitePicker } from '../cite/CitePicker.tsx';
import type { SectionProvider, TextState } from '../collaboration/section-provider.ts';
import { useSaveStatus } from '../collaboration/use-save-status.ts';
import type { CitedEvidence } from '../evidence/use-cited-evidence.ts';
import { FollowLine } from '../presence/FollowLine.tsx';
import type { Follow } from '../presence/use-follow.ts';
import { goToGap } from '../patterns/go-to-gap.ts';
import { insertPattern } from '../patterns/insert-pattern.ts';
import { PatternPicker } from '../patterns/PatternPicker.tsx';
import type { StatementPattern } from '../patterns/use-patterns.ts';
import { useAnnounce } from '../../../platform/announcer.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { SaveState, TextButton } from '../../../ui/index.ts';
import type { DraggedPiece } from './drag-evidence.ts';
import { EditorToolbar } from './EditorToolbar.tsx';
import { FindPanel } from './find/FindPanel.tsx';
import { useFindPanel } from './find/use-find-panel.ts';
import { LinkPanel } from './LinkPanel.tsx';
import { TextMeasure } from './measure/TextMeasure.tsx';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import { SlotPortals } from './SlotPortals.tsx';
import { SuggestingLine } from './suggest/SuggestingLine.tsx';
import { useSuggester, useSuggesting } from './suggest/use-suggesting.ts';
import { findShortcut, fullScreenShortcut, replaceShortcut, suggestShortcut, tableShortcut } from './toolbar-items.ts';
import { TableTools } from './table/TableTools.tsx';
import { putInTable } from './table/table-tools.ts';
import type { Citing } from './use-cite.ts';
import { useFullScreen } from './use-full-screen.ts';
import { useRoomForBar } from './use-room-for-bar.ts';
import { useSectionEditor } from './use-section-editor.ts';
import { useShortcuts } from './use-shortcuts.ts';

export interface SectionEditorProps {
  readonly provider: SectionProvider;
  readonly state: TextState;
  /** The section's name. */
  readonly title: string;
  /** Tells the page which editor is shown, and null when it goes. */
  readonly onEditor: (editor: Editor | null) => void;
  readonly citing: Citing;
  readonly follow: Follow;
}

const Saved = ({ provider }: Pick<SectionEditorProps, 'provider'>): JSX.Element => <SaveState status={useSaveStatus(provider)} />;

const howToWrite = 'Each paragraph is a statement, and so is each row of a table. Under it stand its kind, its agencies and what to know about it. To cite evidence, type two square brackets.';

/** The text of a section with its toolbar, or, where it may only be read, without. */
export function SectionEditor({ provider, state, title, onEditor, citing, follow }: SectionEditorProps): JSX.Element {
  const helpId = useId();
  const textId = useId();
  const [panel, setPanel] = useState<'picker' | 'citation' | 'link' | 'pattern' | null>(null);
  const [tooMuch, setTooMuch] = useState(false);
  const { canWrite } = state;
  const { viewer } = useInspection();
  const suggesting = useSuggesting();
  const openPicker = useCallback(() => setPanel('picker'), []);
  const openCitation = useCallback(() => setPanel('citation'), []);
  const openLink = useCallback(() => setPanel('link'), []);
  const openPatterns = useCallback(() => setPanel('pattern'), []);
  const announce = useAnnounce();
  const onNextGap = useCallback((of: Editor) => {
    const gap = goToGap(of);
    announce(gap ? `Gap ${gap.number} of ${gap.total}: ${gap.words}` : 'No gap is left to fill');
  }, [announce]);
  const cite = useRef(citing.citeEvidence);
  useEffect(() => { cite.current = citing.citeEvidence; });
  const onDropEvidence = useCallback((piece: DraggedPiece) => void cite.current(piece, 'SUPPORTS'), []);
  const onTooMuch = useCallback(() => setTooMuch(true), []);
  const { editor, slots } = useSectionEditor({
    provider, canWrite, label: title, describedBy: helpId, onCite: openPicker, onOpenCitation: openCitation, onDropEvidence, onTooMuch, onPattern: openPatterns, onNextGap, onRefused: suggesting.refuse,
  });
  useSuggester(editor, canWrite && suggesting.isOn ? viewer.userId : null, suggesting.goOn);
  const close = useCallback(() => {
    setPanel(null);
    editor.commands.focus();
  }, [editor]);

  const choosePattern = (pattern: StatementPattern): void => {
    close();
    if (insertPattern(editor, pattern)) announce('Pattern put in, its first gap selected');
  };

  const onTable = useCallback(() => {
    if (putInTable(editor)) announce('Table put in, with a heading row');
  }, [editor, announce]);
  const find = useFindPanel(editor);
  const fullScreen = useFullScreen(editor);
  const root = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  useRoomForBar(editor, bar);
  useShortcuts(root, {
    // Pressed again in the panel, it is the browser's own search.
    [findShortcut]: ({ target }) => !(target instanceof HTMLInputElement && target.name === 'find') && (find.showFind(), true),
    [fullScreenShortcut]: fullScreen.toggle,
    [tableShortcut]: () => canWrite && (onTable(), true),
    [suggestShortcut]: () => canWrite && (suggesting.toggle(), true),
    [replaceShortcut]: canWrite ? find.showReplace : find.showFind,
  });

  const citeAndClose = (evidence: CitedEvidence, stance: CitationStance, place: CitationPlace | null): void => {
    if (citing.citeEvidence(evidence, stance, place)) close();
  };

  useEffect(() => {
    onEditor(editor);
    return () => onEditor(null);
  }, [editor, onEditor]);
  const leaveFullScreen = fullScreen.leave;
  useEffect(() => {
    if (canWrite) return;
    setPanel(null);
    leaveFullScreen();
  }, [canWrite, leaveFullScreen]);

  return (
    <div className="ji-section-editor" ref={root}>
      <div className="ji-editor-bar" ref={bar}>
        {canWrite
          ? <EditorToolbar editor={editor} controls={textId} onLink={openLink} onCite={openPicker} onPattern={openPatterns} onTable={onTable} onNextGap={() => onNextGap(editor)} onFind={find.showFind} fullScreen={fullScreen} suggesting={suggesting}><Saved provider={provider} /></EditorToolbar>
          : !find.shown && <p className="ji-editor-bar__reading"><TextButton onClick={find.showFind}>Find in this section</TextButton></p>}
        {canWrite && <TableTools editor={editor} controls={textId} />}
        {find.shown && <FindPanel editor={editor} canWrite={canWrite} panel={find} />}
        {canWrite && <SuggestingLine mode={suggesting} />}
        <FollowLine follow={follow} />
      </div>
      <div role="alert">
        {tooMuch && (
          <p className="ji-cite-problem">
            That is too much to paste at once, and nothing was put in. Paste it in smaller parts. <TextButton onClick={() => setTooMuch(false)}>Hide</TextButton>
          </p>
        )}
      </div>
      <p className="govuk-visually-hidden" id={helpId}>
        {canWrite ? howToWrite : 'You can read this text and not change it.'}
      </p>
      <div className="ji-section-editor__frame" id={textId}>
        <EditorContent editor={editor} />
        <SlotPortals editor={editor} slots={slots} />
        {panel === 'picker' && <CitePicker editor={editor} problem={citing.problem} onClose={close} onCite={citeAndClose} />}
        {panel === 'pattern' && <PatternPicker editor={editor} onChoose={choosePattern} onClose={close} />}
        {panel === 'link' && <LinkPanel editor={editor} onClose={close} />}
        {panel === 'citation' && <CitationPanel editor={editor} onClose={close} />}
      </div>
      <TextMeasure editor={editor} />
      {canWrite && <ShortcutHelp />}
    </div>
  );
}
