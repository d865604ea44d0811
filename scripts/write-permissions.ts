import { actions, anyPhase, permissions, phaseLabels, phases, roleLabels, roles, type Action, type PermissionRule, type Phase } from '@joint/shared';

/** Neighbouring phases as one stretch: `Evidence to Drafting`. */
function stretches(allowed: readonly Phase[]): string {
  if (allowed.length === 0) return '—';
  if (allowed.length === anyPhase.length) return 'any phase';
  const runs: Phase[][] = [];
  for (const phase of phases.filter((one) => allowed.includes(one))) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && phases.indexOf(last) + 1 === phases.indexOf(phase)) run.push(phase);
    else runs.push([phase]);
  }
  const say = ([first, ...rest]: Phase[]) => [first, ...rest.slice(-1)].flatMap((phase) => (phase ? [phaseLabels[phase]] : [])).join(rest.length > 1 ? ' to ' : ', ');
  return runs.map(say).join('; ');
}

const row = (action: Action): string => {
  const rule: PermissionRule = permissions[action];
  return `| \`${action}\` | ${roles.map((role) => stretches(rule[role] ?? [])).join(' | ')} |`;
};

function section(feature: string): string {
  const heading = `| | ${roles.map((role) => roleLabels[role]).join(' | ')} |\n|---|${roles.map(() => '---').join('|')}|`;
  return `## ${feature}\n\n${heading}\n${actions.filter((action) => action.startsWith(`${feature}:`)).map(row).join('\n')}`;
}

/** docs/permissions.md: what each role may do, and in which phases. */
export function permissionsDocument(): string {
  const features = [...new Set(actions.map((action) => action.split(':', 1)[0] ?? action))];
  return `# Who may do what, and when

Written from \`shared/src/permissions.ts\` by \`npm run docs:generate\`. A role is held on one inspection, and a cell names the phases
of that inspection in which it may do the thing. This is the outermost rule: the policies narrow it further by what depends on
the record, such as whose agency wrote it and who may see it.

${features.map(section).join('\n\n')}
`;
}
