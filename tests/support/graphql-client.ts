import type { ContributeEvidenceInput } from '@joint/shared';

export interface GraphAnswer<T = Record<string, unknown>> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } & Record<string, unknown> }[];
}

/** One GraphQL operation over HTTP, as a browser with this cookie would send it. */
export async function ask<T = Record<string, unknown>>(origin: string, cookie: string | undefined, query: string, variables: object = {}): Promise<GraphAnswer<T>> {
  const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) };
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return (await response.json()) as GraphAnswer<T>;
}

export const contributeMutation = 'mutation Contribute($input: ContributeEvidenceInput!) { contributeEvidence(input: $input) { id } }';

/** Adds evidence; throws what the server says against it. */
export async function contribute(origin: string, cookie: string, input: ContributeEvidenceInput): Promise<void> {
  const { errors } = await ask(origin, cookie, contributeMutation, { input });
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
}
