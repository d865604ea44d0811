import type { Editor } from '@tiptap/core';
import type { CitationPlace, CitationStance } from '@joint/shared';
import { evidenceKindLabels } from '@joint/shared';
import type { JSX } from 'react';
import { useRef, useState } from 'react';
import { AgencyChip, countOf, TextButton } from '../../../ui/index.ts';
import { AtCaret } from '../editor/AtCaret.tsx';
import { Picker } from '../editor/Picker.tsx';
import { useSectionFacts } from '../editor/section-facts.ts';
import { DistressingTag } from '../../evidence/index.ts';
import type { CitedEvidence } from '../evidence/use-cited-evidence.ts';
import { PartForm } from './part/PartForm.tsx';
import { CiteProblem } from './CiteProblem.tsx';
import { StanceChoice } from './StanceChoice.tsx';
import { useEvidenceSearch } from './use-evidence-search.ts';

export interface CitePickerProps {
  readonly editor: Editor;
  /** Why the last choice could not be cited. */
  readonly problem: string | null;
  readonly onCite: (evidence: CitedEvidence, stance: CitationStance, place: CitationPlace | null) => void;
  readonly onClose: () => void;
}

/** Finds evidence to cite at the caret, of what this writer may see: this criterion's first. */
export function CitePicker({ editor, problem, onCite, onClose }: CitePickerProps): JSX.Element {
  const { inspectionId, criterionId } = useSectionFacts();
  const [words, setWords] = useState('');
  const [stance, setStance] = useState<CitationStance>('SUPPORTS');
  const [inPart, setInPart] = useState<CitedEvidence | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { here, elsewhere, isSearching, hasFailed } = useEvidenceSearch(inspectionId, criterionId, words);
  const count = here.length + elsewhere.length;

  const backToList = (): void => {
    setInPart(null);
    requestAnimationFrame(() => field.current?.focus());
  };
  if (inPart) {
    return (
      <AtCaret editor={editor} label="Cite evidence" onClose={onClose}>
        <PartForm evidence={inPart} act="Cite it" onChoose={(place) => onCite(inPart, stance, place)} onBack={backToList} />
        <CiteProblem problem={problem} />
      </AtCaret>
    );
  }
  return (
    <AtCaret editor={editor} label="Cite evidence" onClose={onClose}>
      <Picker
        label="Find evidence to cite" listLabel="Evidence" words={words} onWords={setWords} page={8} onChoose={(piece) => onCite(piece, stance, null)} field={field}
        groups={[{ title: 'This criterion', options: here }, { title: 'Other criteria', options: elsewhere }]}
        found={isSearching ? null : count === 0 ? 'No evidence found' : `${countOf(count, 'piece')} of evidence`}
        none={isSearching ? null : hasFailed ? 'Evidence cannot be searched now. Check your connection.' : 'No evidence found. Try fewer or other words.'}
        draw={(piece) => <><AgencyChip agency={piece.agency} size="s" /> <span>{piece.title}</span> <span className="ji-picker__kind">{evidenceKindLabels[piece.kind]}</span> {piece.isDistressing && <DistressingTag />}</>}
      >
        {(chosen) => (
          <>
            <CiteProblem problem={problem} />
            <StanceChoice stance={stance} onChange={setStance} />
            {chosen && <p className="ji-picker__part">Enter cites the whole of it. <TextButton onClick={() => setInPart(chosen)} about={`“${chosen.title}”`}>Cite a part of it</TextButton></p>}
          </>
        )}
      </Picker>
    </AtCaret>
  );
}
