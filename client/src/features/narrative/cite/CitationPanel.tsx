import { useQuery } from '@apollo/client/react';
import { formatPlace, parsePlace } from '@joint/shared';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { JSX } from 'react';
import { useEffect, useState } from 'react';
import { paths } from '../../../paths.ts';
import { AgencyChip, TextButton, TextLink } from '../../../ui/index.ts';
import { CitedPlace, DistressingTag } from '../../evidence/index.ts';
import { AtCaret } from '../editor/AtCaret.tsx';
import { citationIn, citationNumbers, selectedCitation } from '../editor/read-section.ts';
import { useSectionFacts } from '../editor/section-facts.ts';
import { citationPlaceQuery } from '../narrative.operations.ts';
import { PartForm } from './part/PartForm.tsx';
import { StanceChoice } from './StanceChoice.tsx';

export interface CitationPanelProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** The citation that is selected in the text: what it rests on, whether it supports or contradicts, and a way to take it out. */
export function CitationPanel({ editor, onClose }: CitationPanelProps): JSX.Element | null {
  const { inspectionId, evidenceOf } = useSectionFacts();
  const citation = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const at = selectedCitation(state);
      const node = at === null ? null : state.doc.nodeAt(at);
      if (at === null || !node) return null;
      const { evidenceId, stance, place } = citationIn(node);
      return { at, evidenceId, stance, code: place && formatPlace(place), number: citationNumbers(state.doc)[evidenceId] ?? 0 };
    },
  });
  const [inPart, setInPart] = useState(false);
  const code = citation?.code ?? '';
  const { data } = useQuery(citationPlaceQuery, { variables: { evidenceId: citation?.evidenceId ?? '', code }, skip: !code || !evidenceOf(citation?.evidenceId ?? ''), fetchPolicy: 'cache-and-network' });
  const isGone = citation === null;
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);
  if (!citation) return null;

  const { at, evidenceId, stance, number } = citation;
  const evidence = evidenceOf(evidenceId);
  const stands = code ? data?.citationPlace : undefined;
  const rest = (place: string | null): void => {
    editor.commands.setCitationPlace(at, place);
    setInPart(false);
  };
  if (inPart && evidence) {
    return (
      <AtCaret editor={editor} label={`Citation ${number}`} onClose={onClose}>
        <PartForm evidence={evidence} place={parsePlace(code)} quotation={stands?.quotation ?? null} act="Save the part" onChoose={(place) => rest(place && formatPlace(place))} onBack={() => setInPart(false)} />
      </AtCaret>
    );
  }
  return (
    <AtCaret key="citation" editor={editor} label={`Citation ${number}`} onClose={onClose}>
      <p className="ji-at-caret__line">
        <strong>Citation {number}</strong>{' '}
        {evidence && <><AgencyChip agency={evidence.agency} size="s" /> <TextLink to={paths.evidence(inspectionId, evidenceId)}>{evidence.title}</TextLink></>}
        {evidence === null && 'Restricted evidence'}
      </p>
      {evidence?.isDistressing && <p className="ji-at-caret__line"><DistressingTag /> Its author marked it as hard to read.</p>}
      {evidence?.status === 'WITHDRAWN' && <p className="ji-at-caret__line">This evidence was withdrawn.</p>}
      {evidence && stands && <CitedPlace evidence={evidence} place={stands} />}
      <StanceChoice stance={stance} onChange={(next) => editor.commands.setCitationStance(at, next)} />
      <div className="ji-at-caret__acts">
        {evidence && <TextButton onClick={() => setInPart(true)}>{code ? 'Change the part' : 'Choose a part of it'}</TextButton>}
        {code && <TextButton onClick={() => rest(null)}>Cite the whole of it</TextButton>}
        <button
          type="button"
          className="govuk-link ji-text-button"
          data-first-focus
          onClick={() => {
            editor.chain().deleteRange({ from: at, to: at + 1 }).focus().run();
            onClose();
          }}
        >
          Remove the citation
        </button>
        <button type="button" className="govuk-link ji-text-button" onClick={onClose}>Close</button>
      </div>
    </AtCaret>
  );
}
