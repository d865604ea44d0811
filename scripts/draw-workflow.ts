import { phaseConditions, phaseLabels, phases, phaseTransitions, roleLabels, type PhaseCondition, type PhaseConditionName, type PhaseTransition } from '@joint/shared';

const arrow = ({ from, to, label }: PhaseTransition): string => `    ${from} --> ${to}: ${label}`;

const conditionsOf = (names: readonly PhaseConditionName[]): string => names.map((name) => phaseConditions[name].description).join('; ') || 'nothing';

const row = ({ from, to, label, roles, conditions, reason, effect }: PhaseTransition): string =>
  `| ${[phaseLabels[from], phaseLabels[to], label, roles.map((role) => roleLabels[role]).join(', '), conditionsOf(conditions), reason ? 'yes' : 'no', effect].join(' | ')} |`;

const remedy = ({ description, remedy: what, where }: PhaseCondition): string => `| ${description} | ${what}${where ? ', in the sections that it names' : ''} |`;

/** docs/workflow.md: the phases of an inspection and the moves between them. */
export function workflowDocument(): string {
  return `# How an inspection moves

Written from \`shared/src/phases.ts\` by \`npm run docs:generate\`. Screens and services read the same table.

\`\`\`mermaid
stateDiagram-v2
${phases.map((phase) => `    ${phase}: ${phaseLabels[phase]}`).join('\n')}
    [*] --> ${phases[0]}
${phaseTransitions.map(arrow).join('\n')}
\`\`\`

| From | To | Button | Who | What must be true | Asks for a reason | What changes |
|---|---|---|---|---|---|---|
${phaseTransitions.map(row).join('\n')}

## When it may not move yet

| What must be true | What to do |
|---|---|
${Object.values(phaseConditions).map(remedy).join('\n')}
`;
}
