import { useMutation } from '@apollo/client/react';
import { mayAnswer } from '@joint/shared';
import type { JSX, ReactNode } from 'react';
import { useCallback, useMemo, useState } from 'react';
import { announce } from '../../platform/announcer.ts';
import { toErrorBody } from '../../platform/errors.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import type { Answering, MarkedPlace } from './answering.ts';
import { AnsweringContext } from './answering.ts';
import { takeBackMutation } from './checks.operations.ts';

/** Lets the marks below it be answered, in one dialog. */
export function AnsweringProvider({ children }: { readonly children: ReactNode }): JSX.Element {
  const { role, abilities: { writeNarrative } } = useInspection();
  const [asked, setAsked] = useState<MarkedPlace | null>(null);
  const [takeBack] = useMutation(takeBackMutation);
  const close = useCallback(() => setAsked(null), []);
  const answering = useMemo<Answering>(
    () => ({
      answer: setAsked,
      takeBack: ({ sectionId, subjectId, mark }) => {
        takeBack({ variables: { input: { sectionId, subjectId, rule: mark.rule, found: mark.found } } }).then(
          () => announce('Taken back. It is marked again.'),
          (error: unknown) => announce(`It could not be taken back: ${toErrorBody(error).message}`),
        );
      },
      mayAnswer: ({ rule }) => writeNarrative && mayAnswer(rule, role),
    }),
    [role, writeNarrative, takeBack],
  );
  return (
    <AnsweringContext value={answering}>
      {children}
      {asked && <AnswerDialog place={asked} onClose={close} />}
    </AnsweringContext>
  );
}
