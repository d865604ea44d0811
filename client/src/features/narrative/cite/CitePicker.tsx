import type { Editor } from '@tiptap/core';
import type { CitationStance } from '@joint/shared';
import { evidenceKindLabels } from '@joint/shared';
import type { JSX, KeyboardEvent } from 'react';
import { useEffect, useId, useState } from 'react';
import { useAnnounce } from '../../../platform/announcer.ts';
import { AgencyChip, countOf } from '../../../ui/index.ts';
import { AtCaret } from '../editor/AtCaret.tsx';
import { useSectionFacts } from '../editor/section-facts.ts';
import { DistressingTag } from '../../evidence/index.ts';
import type { CitedEvidence } from '../evidence/use-cited-evidence.ts';
import { CiteProblem } from './CiteProblem.tsx';
import { StanceChoice } from './StanceChoice.tsx';
import { useEvidenceSearch } from './use-evidence-search.ts';

export interface CitePickerProps {
  readonly editor: Editor;
  /** Why the last choice could not be cited. */
  readonly problem: string | null;
  readonly onCite: (evidence: CitedEvidence, stance: CitationStance) => void;
  readonly onClose: () => void;
}

/** Finds evidence to cite at the caret: a combobox over what this writer may see, this criterion's first. */
export function CitePicker({ editor, problem, onCite, onClose }: CitePickerProps): JSX.Element {
  const { inspectionId, criterionId } = useSectionFacts();
  const id = useId();
  const announce = useAnnounce();
  const [words, setWords] = useState('');
  const [stance, setStance] = useState<CitationStance>('SUPPORTS');
  const [active, setActive] = useState(0);
  const { here, elsewhere, isSearching, hasFailed } = useEvidenceSearch(inspectionId, criterionId, words);
  const options = [...here, ...elsewhere];
  const chosen = options[Math.min(active, options.length - 1)];
  const optionId = (evidence: CitedEvidence): string => `${id}-${evidence.id}`;
  const chosenId = chosen && optionId(chosen);

  useEffect(() => {
    if (!isSearching) announce(options.length === 0 ? 'No evidence found' : `${countOf(options.length, 'piece')} of evidence`);
  }, [isSearching, options.length, announce]);
  useEffect(() => {
    if (chosenId) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const last = options.length - 1;
    const target = { ArrowDown: active >= last ? 0 : active + 1, ArrowUp: active <= 0 ? last : active - 1, PageDown: Math.min(last, active + 8), PageUp: Math.max(0, active - 8) }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      setActive(target);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen) onCite(chosen, stance);
    }
  };

  const group = (title: string, evidence: readonly CitedEvidence[]): JSX.Element | null =>
    evidence.length === 0 ? null : (
      <div role="group" aria-label={title}>
        <div className="ji-picker__title" aria-hidden="true">{title}</div>
        {evidence.map((piece) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- an option is never focused: the combobox has its keys
          <div
            key={piece.id}
            id={optionId(piece)}
            role="option"
            aria-selected={piece === chosen}
            className="ji-picker__option"
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setActive(options.indexOf(piece))}
            onClick={() => onCite(piece, stance)}
          >
            <AgencyChip agency={piece.agency} size="s" /> <span>{piece.title}</span> <span className="ji-picker__kind">{evidenceKindLabels[piece.kind]}</span> {piece.isDistressing && <DistressingTag />}
          </div>
        ))}
      </div>
    );

  return (
    <AtCaret editor={editor} label="Cite evidence" onClose={onClose}>
      <label className="govuk-label ji-picker__label" htmlFor={`${id}-words`}>Find evidence to cite</label>
      <input
        className="govuk-input"
        id={`${id}-words`}
        data-first-focus
        type="text"
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosenId}
        autoComplete="off"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="ji-picker__list" id={`${id}-list`} role="listbox" aria-label="Evidence" tabIndex={-1}>
        {group('This criterion', here)}
        {group('Other criteria', elsewhere)}
      </div>
      {options.length === 0 && !isSearching && (
        <p className="ji-picker__none">{hasFailed ? 'Evidence cannot be searched now. Check your connection.' : 'No evidence found. Try fewer or other words.'}</p>
      )}
      <CiteProblem problem={problem} />
      <StanceChoice stance={stance} onChange={setStance} />
    </AtCaret>
  );
}
