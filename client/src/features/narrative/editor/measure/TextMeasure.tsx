import type { Editor } from '@tiptap/core';
import type { JSX } from 'react';
import { countOf, Details } from '../../../../ui/index.ts';
import type { Measured } from './use-measure.ts';
import { useMeasure } from './use-measure.ts';

/** In years: what GOV.UK writes for, and up to where a text of this kind reads well. */
const aims = { govUk: 9, ours: 14 } as const;
/** Beyond, only that it is is worth telling. */
const oldest = 21;

const ageInWords = ({ reading }: Measured): string => (reading ? `, reading age ${reading.age > oldest ? `over ${oldest}` : `about ${reading.age}`}` : '');
const inWords = (measured: Measured): string => `${countOf(measured.words, 'word')}${ageInWords(measured)}`;

/** Under the text, quietly: how long it is and how hard to read, and the same of what is selected. */
export function TextMeasure({ editor }: { readonly editor: Editor }): JSX.Element | null {
  const measure = useMeasure(editor);
  if (!measure) return null;
  const { section, selected } = measure;
  return (
    <div className="ji-measure">
      <p className="ji-measure__line">{inWords(section)}{selected && `. Selected: ${inWords(selected)}`}</p>
      {section.reading && (
        <Details summary="What the reading age means">
          <p>At about this age somebody at school could read the text with ease. It is worked out from the length of sentences and words alone, by the Flesch–Kincaid formula, and so is a hint and no verdict.</p>
          <p>GOV.UK writes for a reading age of {aims.govUk}, so that everybody can take it in. A judgement must name things that have no short word; up to {aims.ours} it reads well. Parents and young people read it too.</p>
          <p>A sentence here has {countOf(section.reading.sentence, 'word')} on average. Shorter sentences help most.</p>
        </Details>
      )}
    </div>
  );
}
