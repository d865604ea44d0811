import type { ContributeEvidenceInput } from '@joint/shared';

/** Something the person can act on: shown as it is, without a trace. */
export class ClearLine extends Error {}

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly remedy?: string } }[];
}

export interface DemoPerson {
  readonly name: string;
  readonly agency: string;
  readonly inspectionId: string;
  /** By the criterion's code. */
  readonly criterionIds: ReadonlyMap<string, string>;
  /** Of the evidence this person sees. */
  readonly titles: Set<string>;
  readonly contribute: (input: ContributeEvidenceInput) => Promise<void>;
  readonly signOut: () => Promise<void>;
}

export interface DemoServer {
  readonly signIn: (email: string) => Promise<DemoPerson>;
}

interface Place {
  readonly viewer: { readonly user: { readonly name: string; readonly agency: { readonly shortName: string } } };
  readonly inspections: { readonly nodes: readonly { readonly id: string; readonly title: string; readonly abilities: { readonly contributeEvidence: boolean } }[] };
}
interface Contents {
  readonly inspection: {
    readonly criteria: readonly { readonly criterion: { readonly id: string; readonly code: string } }[];
    readonly evidence: { readonly nodes: readonly { readonly title: string }[] };
  };
}

const placeQuery = '{ viewer { user { name agency { shortName } } } inspections(first: 50) { nodes { id title abilities { contributeEvidence } } } }';
const contentsQuery = 'query ($id: ID!) { inspection(id: $id) { criteria { criterion { id code } } evidence(first: 200) { nodes { title } } } }';
const signInMutation = 'mutation ($input: SignInInput!) { signIn(input: $input) { user { id } } }';
const contributeMutation = 'mutation ($input: ContributeEvidenceInput!) { contributeEvidence(input: $input) { id } }';

/** Makes sure that a demo server is there. Throws ClearLine where it is none. */
export async function openDemo(address: string, inspectionTitle: string): Promise<DemoServer> {
  async function post(query: string, variables: object, cookie?: string): Promise<Response> {
    const headers = { 'content-type': 'application/json', 'user-agent': 'Joint Inspection, live demo', ...(cookie && { cookie }) };
    try {
      return await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    } catch {
      throw new ClearLine(`Nothing answers at ${address}. Start it with npm start, then try again.`);
    }
  }

  async function read<T>(response: Response): Promise<T> {
    const { data, errors } = (await response.json().catch(() => ({}))) as Answer<T>;
    const [error] = errors ?? [];
    if (error) throw new ClearLine([error.message, error.extensions?.remedy].filter(Boolean).join('. '));
    if (!data) throw new ClearLine(`What answers at ${address} is not Joint Inspection.`);
    return data;
  }

  const { demo } = await read<{ demo: { password: string } | null }>(await post('{ demo { password } }', {}));
  if (!demo) throw new ClearLine(`The server at ${address} is not a demo. Invented evidence has no place among real: nothing was added.`);

  return {
    async signIn(email) {
      const signedIn = await post(signInMutation, { input: { email, password: demo.password } });
      await read(signedIn.clone());
      const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
      const { viewer, inspections } = await read<Place>(await post(placeQuery, {}, cookie));
      const open = inspections.nodes.filter(({ abilities }) => abilities.contributeEvidence);
      const place = open.find(({ title }) => title === inspectionTitle) ?? open[0];
      if (!place) throw new ClearLine('The demo’s inspection no longer takes evidence. To begin again, stop the server and delete its data folder.');
      const { inspection } = await read<Contents>(await post(contentsQuery, { id: place.id }, cookie));
      return {
        name: viewer.user.name,
        agency: viewer.user.agency.shortName,
        inspectionId: place.id,
        criterionIds: new Map(inspection.criteria.map(({ criterion }) => [criterion.code, criterion.id])),
        titles: new Set(inspection.evidence.nodes.map(({ title }) => title)),
        contribute: async (input) => void (await read(await post(contributeMutation, { input }, cookie))),
        signOut: async () => void (await post('mutation { signOut }', {}, cookie).catch(() => undefined)),
      };
    },
  };
}
