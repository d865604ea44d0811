import type { JSX } from 'react';
import { useState } from 'react';
import type { LineState } from '@joint/shared';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { Button, Select, TextButton, TextLink } from '../../ui/index.ts';
import { LineStateTag } from './LineStateTag.tsx';

interface SomeLine {
  readonly id: string;
  readonly question: string;
  readonly state: LineState;
}

export interface LineChoicesProps {
  /** What is attached, as a sentence begins with it: "The request". */
  readonly what: string;
  /** Lines it is attached to. */
  readonly lines: readonly SomeLine[];
  /** Lines that can be attached to now, and detached from. */
  readonly open: readonly SomeLine[];
  /** Whether it can be attached to another one. */
  readonly mayAttach: boolean;
  readonly onAttach: (line: SomeLine) => Promise<unknown>;
  readonly onDetach: (line: SomeLine) => Promise<unknown>;
}

/** The lines of enquiry that a thing speaks to, each with its way off, and the way onto another one. */
export function LineChoices({ what, lines, open, mayAttach, onAttach, onDetach }: LineChoicesProps): JSX.Element {
  const { id } = useInspection();
  const [chosen, choose] = useState('');
  const others = open.filter((line) => !lines.some((known) => known.id === line.id));
  const attach = (): void => {
    const line = others.find((other) => other.id === chosen);
    if (line) void onAttach(line).then(() => choose(''));
  };
  return (
    <>
      {lines.length === 0 && <p className="govuk-body">{what} is attached to no line of enquiry.</p>}
      {lines.length > 0 && (
        <ul className="ji-line-attached">
          {lines.map((line) => (
            <li key={line.id}>
              <div><TextLink to={paths.line(id, line.id)}>{line.question}</TextLink> <LineStateTag state={line.state} /></div>
              {open.some((other) => other.id === line.id) && <TextButton onClick={() => void onDetach(line)} about={`from “${line.question}”`}>Detach</TextButton>}
            </li>
          ))}
        </ul>
      )}
      {mayAttach && others.length > 0 && (
        <div className="ji-line-choice">
          <Select name="line" label="Attach it to" emptyLabel="Choose a line of enquiry" options={others.map((line) => ({ value: line.id, label: line.question }))} value={chosen} onChange={choose} />
          <Button tone="secondary" onClick={attach}>Attach</Button>
        </div>
      )}
    </>
  );
}
