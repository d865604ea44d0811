import type { JSX } from 'react';
import { TextButton } from '../../../../ui/index.ts';
import type { SuggestingMode } from './use-suggesting.ts';

/** Under the toolbar while somebody suggests: that they do, and the way back; and, in a calm voice, what cannot be suggested. */
export function SuggestingLine({ mode: { isOn, isRefused, toggle } }: { readonly mode: SuggestingMode }): JSX.Element {
  return (
    <>
      {isOn && (
        <p className="ji-suggesting">
          <strong>Suggesting.</strong> What you add or delete waits until an inspector accepts it. <TextButton onClick={toggle}>Switch to editing</TextButton>
        </p>
      )}
      <div role="alert">
        {isOn && isRefused && <p className="ji-suggesting ji-suggesting--refused">Nothing was changed. Words can be suggested, and new paragraphs. To split, join or move statements, or to change their kind, headings, lists or links, switch to editing.</p>}
      </div>
    </>
  );
}
