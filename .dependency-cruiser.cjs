/** Server features, lowest first: one imports from rows above its own in this list, or from its own row without a cycle. */
const layers = [
  ['agencies', 'users'],
  ['auth', 'frameworks'],
  ['inspections'],
  ['child-references', 'evidence', 'narrative'],
  ['cases', 'checks', 'comments', 'datasets', 'files', 'lines', 'moderation', 'patterns', 'proposals', 'requests'],
  ['activity', 'burden', 'matrix', 'reuse', 'search'],
  ['notifications'],
];
/** @param {string[]} names */
const feature = (names) => `^server/src/features/(${names.join('|')})/`;
const test = '\\.test\\.tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'not-to-unresolvable', severity: 'error',
      comment: 'An import the tool cannot resolve is an import no rule can judge. (Generated code names a package of types alone.)',
      from: { pathNot: '^client/src/generated/' }, to: { couldNotResolve: true },
    },
    {
      name: 'no-circular', severity: 'error',
      comment: 'The generated GraphQL types name the types of every feature, and every resolver uses them; that circle is of types alone.',
      from: {}, to: { circular: true, viaOnly: { pathNot: '^server/src/generated/' } },
    },
    {
      name: 'shared-stands-alone', severity: 'error',
      comment: 'shared/ is the contract; it knows neither side.',
      from: { path: '^shared/' }, to: { path: '^(server|client|tests)/|node_modules/@prisma' },
    },
    {
      name: 'client-and-server-meet-only-in-shared', severity: 'error',
      from: { path: '^(client|server)/' }, to: { path: '^(client|server)/', pathNot: '^$1/' },
    },
    { name: 'no-prisma-in-client', severity: 'error', from: { path: '^client/' }, to: { path: 'node_modules/@prisma' } },
    {
      name: 'platform-knows-no-feature', severity: 'error',
      from: { path: '^(server|client)/src/(platform|ui)/' }, to: { path: '^$1/src/(features/|app|main|routes)' },
    },
    {
      name: 'features-meet-at-their-index', severity: 'error',
      from: { path: '^(server|client)/src/features/([^/]+)/' },
      to: { path: '^$1/src/features/', pathNot: '^$1/src/features/($2/|[^/]+/index\\.tsx?$)' },
    },
    ...layers.slice(0, -1).map((names, i) => ({
      name: `features-point-down-${i + 1}`, severity: 'error',
      from: { path: feature(names) }, to: { path: feature(layers.slice(i + 1).flat()) },
    })),
    {
      name: 'only-stores-touch-the-database', severity: 'error',
      comment: 'Every read passes a store, and every store applies visibleTo(viewer). A .sql.ts is a store’s hand-written part.',
      from: { path: '^server/src/features/', pathNot: ['\\.(store|sql)\\.ts$', test] },
      to: { path: 'node_modules/@prisma|^server/src/(platform/database\\.ts$|generated/prisma/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'edges-go-through-the-service', severity: 'error',
      from: { path: '\\.(resolvers|routes|realtime|listeners)\\.ts$' }, to: { path: '\\.(store|sql)\\.ts$' },
    },
    {
      name: 'policies-are-pure', severity: 'error',
      from: { path: '\\.policy\\.ts$' },
      to: { pathNot: '^shared/|\\.policy\\.ts$|^server/src/platform/errors\\.ts$|/index\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-tests-in-production', severity: 'error', from: { path: '^(server|client|shared|prisma)/', pathNot: test }, to: { path: `^tests/|${test}` } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    // Workspace packages export TypeScript source; without these the tool cannot see through "exports".
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'], extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
