import { useApolloClient } from '@apollo/client/react';
import { answerModerationMarkInput, moderationKindLabels } from '@joint/shared';
import type { JSX } from 'react';
import { useRef, useState } from 'react';
import { useAnnounce } from '../../platform/announcer.ts';
import { toErrorBody } from '../../platform/errors.ts';
import { AgencyChip, Details, faultsOf, formatInstant, Tag, TextButton } from '../../ui/index.ts';
import { answerMarkMutation, takeBackMarkMutation } from './moderation.operations.ts';
import { kindColours } from './moderation-words.ts';
import type { ModerationMark } from './use-moderation.ts';
import { WordsForm } from './WordsForm.tsx';

export interface MarkItemProps {
  readonly mark: ModerationMark;
  /** Opens the form that changes it; left out for whoever may not. */
  readonly onChange: (() => void) | null;
  readonly onTakenBack: () => void;
  /** The form for an answer is open. */
  readonly onAnswer: () => void;
  readonly onStale: () => Promise<unknown>;
}

const kindInWords = ({ kind, isTakenBack }: { readonly kind: ModerationMark['kind']; readonly isTakenBack: boolean }): string => `${moderationKindLabels[kind]}${isTakenBack ? ', taken back' : ''}`;

/** One mark: whose, on which words, what was answered, what it was before. */
export function MarkItem({ mark, onChange, onTakenBack, onAnswer, onStale }: MarkItemProps): JSX.Element {
  const { id: markId, kind, note, version, author, agency, markedAt, takenBackAt, words, isChangedSince, earlier, answers, mayChange, mayAnswer } = mark;
  const client = useApolloClient();
  const announce = useAnnounce();
  const item = useRef<HTMLLIElement>(null);
  const [isAnswering, setAnswering] = useState(false);
  const [problem, setProblem] = useState('');
  const about = `the ${moderationKindLabels[kind].toLowerCase()} of ${author.name}`;
  const takeBack = async (): Promise<void> => {
    try {
      await client.mutate({ mutation: takeBackMarkMutation, variables: { input: { markId, expectedVersion: version } }, fetchPolicy: 'no-cache' });
      announce('Mark taken back');
      onTakenBack();
    } catch (error) {
      setProblem([toErrorBody(error).message, toErrorBody(error).remedy].filter(Boolean).join('. '));
      await onStale();
    }
  };
  return (
    <li className="ji-moderation-mark" ref={item} tabIndex={-1}>
      <p className="ji-moderation-mark__by">
        <Tag colour={takenBackAt ? 'grey' : kindColours[kind]}>{kindInWords({ kind, isTakenBack: Boolean(takenBackAt) })}</Tag> {author.name} <AgencyChip agency={agency} size="s" /> <time dateTime={takenBackAt ?? markedAt}>{formatInstant(takenBackAt ?? markedAt)}</time>
      </p>
      {note && <p className="govuk-body ji-moderation-mark__text">{note}</p>}
      {isChangedSince && !takenBackAt && <p className="ji-moderation-mark__note"><strong>{kind === 'AGREED' ? 'Changed since it was agreed.' : 'The statement was changed since.'}</strong> It said: “{words}”</p>}
      {answers.length > 0 && (
        <ul className="ji-moderation-mark__answers">
          {answers.map((answer) => (
            <li key={answer.id}>
              <p className="ji-moderation-mark__by">Answered by {answer.author.name}, <time dateTime={answer.answeredAt}>{formatInstant(answer.answeredAt)}</time></p>
              <p className="govuk-body ji-moderation-mark__text">{answer.text}</p>
            </li>
          ))}
        </ul>
      )}
      {earlier.length > 0 && (
        <Details summary="What it said before">
          <ol className="govuk-list">{earlier.map((one) => <li key={one.version}><time dateTime={one.savedAt}>{formatInstant(one.savedAt)}</time>: {kindInWords(one)}{one.note && `. ${one.note}`}</li>)}</ol>
        </Details>
      )}
      {problem && <p className="govuk-error-message" role="alert">{problem}</p>}
      {isAnswering ? (
        <WordsForm
          title={`Answer ${about}`} label="Answer" hint="Only inspectors read this. An answer stays as it is; the mark is its author’s to change" send="Add the answer" done="Answered" onStale={onStale} onDone={() => { setAnswering(false); void onStale(); item.current?.focus(); }}
          onSend={async ({ id, text }) => {
            const parsed = answerModerationMarkInput.safeParse({ markId, answerId: id, text });
            if (!parsed.success) return faultsOf(parsed.error);
            await client.mutate({ mutation: answerMarkMutation, variables: { input: parsed.data }, fetchPolicy: 'no-cache' });
          }}
        />
      ) : (
        <p className="ji-moderation-mark__acts">
          {mayChange && !takenBackAt && onChange && <TextButton onClick={onChange} about={about}>Change</TextButton>}
          {mayChange && !takenBackAt && <TextButton onClick={() => void takeBack()} about={about}>Take back</TextButton>}
          {mayAnswer && <TextButton onClick={() => { setAnswering(true); onAnswer(); }} about={about}>Answer</TextButton>}
        </p>
      )}
    </li>
  );
}
