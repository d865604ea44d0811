import { checkRules, type AnsweredBy, type CheckRule } from '@joint/shared';

const of: Readonly<Record<CheckRule['of'], string>> = { WORDS: 'words of a statement', EVIDENCE: 'evidence under a statement', SECTION: 'a section, and the narrative' };
const answeredBy: Readonly<Record<AnsweredBy, string>> = { INSPECTOR: 'any inspector who writes', LEAD: 'the lead inspector', NOBODY: 'nobody: change it' };

const row = ({ of: about, label, looksFor, why, instead, answeredBy: who, blocks }: CheckRule): string =>
  `| ${[label, of[about], looksFor, why, instead, answeredBy[who], blocks ? 'yes' : 'no'].join(' | ')} |`;

/** docs/checks.md: what the service looks for in a narrative. */
export function checksDocument(): string {
  return `# What the service looks for in a narrative

Written from \`shared/src/checks/rules.ts\` by \`npm run docs:generate\`. The writer’s page, “How the narrative stands” and the move to sign-off read the same table.
How well the rules do on 40 published letters is in [ADR 022](decisions/022-the-narrative-is-checked-by-rules-in-one-table.md).

It advises. Who may say with a reason that something stands as it is, is in the table; the reason is kept for that statement and those words, and a change of either marks it anew.

| Mark | About | Looks for | Why | Instead | May be answered by | Blocks sign-off |
|---|---|---|---|---|---|---|
${Object.values(checkRules).map(row).join('\n')}
`;
}
