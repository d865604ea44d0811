import { allows, phaseLabels, phases, requestStateLabels, requestStates, requestTransitions, roleLabels, roles, type RequestTransition } from '@joint/shared';

const arrows = ({ from, to, label }: RequestTransition): readonly string[] => from.map((state) => `    ${state} --> ${to}: ${label}`);

const wordsOf: Readonly<Record<RequestTransition['words'], string>> = { none: 'no', reason: 'yes', 'unless-attached': 'where no evidence is attached' };

function whoAndWhen({ permission }: RequestTransition): readonly [string, string] {
  const who = roles.filter((role) => phases.some((phase) => allows(permission, role, phase)));
  const when = phases.filter((phase) => who.some((role) => allows(permission, role, phase)));
  const [first, last] = [when[0], when.at(-1)];
  return [who.map((role) => roleLabels[role]).join(', '), first && last ? `${phaseLabels[first]} to ${phaseLabels[last]}` : '—'];
}

function row(transition: RequestTransition): string {
  const { from, to, label, side, words, event, effect } = transition;
  const [who, when] = whoAndWhen(transition);
  const cells = [from.map((state) => requestStateLabels[state]).join(', '), requestStateLabels[to], label, side === 'asked' ? `${who}, of the agency asked` : who, when, wordsOf[words], `\`${event}\``, effect];
  return `| ${cells.join(' | ')} |`;
}

/** docs/requests.md: the states of a request for evidence and the moves between them. */
export function requestsDocument(): string {
  return `# How a request for evidence moves

Written from \`shared/src/requests.ts\` by \`npm run docs:generate\`. Screens and services read the same table. A request has a state with
each agency that was asked.

\`\`\`mermaid
stateDiagram-v2
${requestStates.map((state) => `    ${state}: ${requestStateLabels[state]}`).join('\n')}
    [*] --> ${requestStates[0]}
${requestTransitions.flatMap(arrows).join('\n')}
\`\`\`

| From | To | Button | Who | In the phases | Asks for words | The log calls it | What changes |
|---|---|---|---|---|---|---|---|
${requestTransitions.map(row).join('\n')}

A request is overdue from the day after its due day on, in England, while it is the agency’s turn. The server says so in the log, once for
each due day (\`request.overdue\`).
`;
}
