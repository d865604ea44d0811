import { useApolloClient } from '@apollo/client/react';
import { moderationStateLabels, recordDissentInput } from '@joint/shared';
import type { JSX, ReactNode } from 'react';
import { useRef, useState } from 'react';
import { faultsOf, StatementKindTag, Tag, TextButton } from '../../ui/index.ts';
import { MarkForm } from './MarkForm.tsx';
import { MarkItem } from './MarkItem.tsx';
import { recordDissentMutation } from './moderation.operations.ts';
import { stateColours } from './moderation-words.ts';
import { ownMarkOf } from './own-mark.ts';
import type { ModeratedStatement } from './use-moderation.ts';
import { WordsForm } from './WordsForm.tsx';

export interface StatementCardProps {
  readonly statement: ModeratedStatement;
  /** To where the statement stands. */
  readonly way?: ReactNode;
  /** Whoever came to mark it meets the form open. */
  readonly isMarking?: boolean;
  /** Loads it anew and gives it as it is now shown, if it still is. */
  readonly onStale: () => Promise<ModeratedStatement | undefined>;
  /** The viewer did something with it, or began to: a list that it no longer belongs in keeps it while they look at it. */
  readonly onTouch: () => void;
}

/** One statement as it stands, what readers of a second inspectorate say of it, and what the viewer may do. */
export function StatementCard({ statement, way, isMarking = false, onStale, onTouch }: StatementCardProps): JSX.Element {
  const { sectionId, statementId, kind, text, state, marks, mayMark } = statement;
  const client = useApolloClient();
  const own = ownMarkOf(statement);
  const hasMarked = own !== undefined && !own.takenBackAt;
  const [doing, setDoing] = useState<'MARK' | 'DISSENT' | null>(isMarking && mayMark && !hasMarked ? 'MARK' : null);
  /** Of the statement as it was when a dissent was begun: it stays for good, so it stands on nothing that came in unseen. */
  const [wording, setWording] = useState(statement.wording);
  const about = `: ${(text ?? marks[0]?.words ?? '').slice(0, 60)}`;
  const card = useRef<HTMLElement>(null);
  const begin = (act: 'MARK' | 'DISSENT'): void => {
    setWording(statement.wording);
    setDoing(act);
    onTouch();
  };
  const done = (): void => {
    setDoing(null);
    onTouch();
    void onStale();
    // The form that had the focus is gone.
    card.current?.focus();
  };
  return (
    <article className="ji-moderation" ref={card} tabIndex={-1} aria-label={`Statement${about}`}>
      <p className="ji-moderation__state"><Tag colour={stateColours[state]}>{moderationStateLabels[state]}</Tag> {kind && <StatementKindTag kind={kind} />}</p>
      <blockquote className="ji-moderation__words">{text ?? marks.at(-1)?.words}</blockquote>
      {typeof text !== 'string' && <p className="ji-moderation-mark__note">This statement has left the text. What was said of it stays on record.</p>}
      {way && <p className="ji-moderation-mark__note">{way}</p>}
      {marks.length > 0 && <ul className="ji-moderation__marks">{marks.map((mark) => <MarkItem key={mark.id} mark={mark} onStale={onStale} onTakenBack={done} onChange={mayMark && mark === own ? () => begin('MARK') : null} onAnswer={onTouch} />)}</ul>}
      {doing === 'MARK' && <MarkForm statement={statement} onStale={onStale} onDone={done} />}
      {doing === 'DISSENT' && (
        <WordsForm
          title="Record a dissent" label="On what do you disagree, and why?" hint="It stays on record for good, and is named at sign-off. Nobody can change or remove it, you neither; it can be answered. Only inspectors read it" send="Record the dissent" done="Dissent recorded" onDone={done}
          onStale={async () => setWording((await onStale())?.wording || wording)}
          onSend={async ({ id, text: note }) => {
            const parsed = recordDissentInput.safeParse({ sectionId, statementId, markId: id, wording, note });
            if (!parsed.success) return faultsOf(parsed.error).map(({ field, message }) => ({ field: field === 'note' ? 'text' : field, message }));
            await client.mutate({ mutation: recordDissentMutation, variables: { input: parsed.data }, fetchPolicy: 'no-cache' });
          }}
        />
      )}
      {mayMark && doing === null && (
        <p className="ji-moderation-mark__acts">
          {!hasMarked && <TextButton onClick={() => begin('MARK')} about={about}>Mark it</TextButton>}
          <TextButton onClick={() => begin('DISSENT')} about={about}>Record a dissent</TextButton>
        </p>
      )}
    </article>
  );
}
