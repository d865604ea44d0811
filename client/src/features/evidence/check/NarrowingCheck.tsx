import type { JSX } from 'react';
import { countOf } from '../../../ui/index.ts';
import { CitedIn } from '../page/CitedIn.tsx';
import { ReaderNames } from '../reach/ReadersList.tsx';
import type { Narrowing } from './narrowing.ts';

export interface NarrowingCheckProps {
  readonly evidenceId: string;
  readonly narrowing: Narrowing;
}

/** Who will lose sight of a piece, and what then stands in the narrative without it. */
export function NarrowingCheck({ evidenceId, narrowing: { losers, readStatements } }: NarrowingCheckProps): JSX.Element {
  return (
    <section>
      <h2 className="govuk-heading-m">Fewer people will see it</h2>
      <p className="govuk-body">
        {losers.length > 0 ? `${countOf(losers.length, 'person', 'people')} can read it now and will not any more. ` : 'Some who can read it now will not any more. '}
        It disappears from their screens at once; what they have read, they have read.
      </p>
      <ReaderNames readers={losers} />
      <CitedIn
        evidenceId={evidenceId} none="No statement of the narrative cites it."
        later="If a statement of the narrative cites it, those who read the report without seeing it learn that it rests on evidence of your agency, and not what that says."
        cited={readStatements
          ? 'Some of these people read these statements. They will see that each rests on evidence of your agency, and not what that says.'
          : 'These people cannot read the statements yet. When they can, they will see that each rests on evidence of your agency, and not what that says.'}
      />
    </section>
  );
}
