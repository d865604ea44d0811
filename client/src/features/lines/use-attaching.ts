import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { LineAttachmentInput } from '@joint/shared';
import { announce } from '../../platform/announcer.ts';
import { toErrorBody } from '../../platform/errors.ts';
import { attachMutation, detachMutation } from './lines.operations.ts';

export interface Attaching {
  /** `named` says in words what it is, for those who cannot see it move. */
  readonly attach: (thing: LineAttachmentInput, named: string) => Promise<boolean>;
  readonly detach: (thing: LineAttachmentInput, named: string) => Promise<boolean>;
  /** Why the last try did not work. */
  readonly problem: string | null;
}

/** Attaches to a line and detaches; what was done is said, what went wrong is told. */
export function useAttaching(): Attaching {
  const [attach] = useMutation(attachMutation);
  const [detach] = useMutation(detachMutation);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (work: () => Promise<unknown>, done: string): Promise<boolean> => {
    try {
      await work();
      setProblem(null);
      announce(done);
      return true;
    } catch (error) {
      const { message, remedy, fields } = toErrorBody(error);
      setProblem([fields?.[0]?.message ?? message, remedy].filter(Boolean).join('. '));
      return false;
    }
  };
  return {
    attach: (input, named) => run(() => attach({ variables: { input } }), `Attached ${named}`),
    detach: (input, named) => run(() => detach({ variables: { input } }), `Detached ${named}`),
    problem,
  };
}
