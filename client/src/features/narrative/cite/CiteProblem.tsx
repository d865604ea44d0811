import type { JSX } from 'react';

/** Why evidence could not be cited, at the place where the writer tried to; read out at once. */
export function CiteProblem({ problem }: { readonly problem: string | null }): JSX.Element {
  return <div role="alert">{problem && <p className="ji-cite-problem">{problem}</p>}</div>;
}
