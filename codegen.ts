import { readdirSync, readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

/** A feature's `<feature>.views.ts` says what its resolvers are given: `EvidenceView` stands behind the GraphQL type `Evidence`. */
const features = 'server/src/features';
const views = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.views.ts')).flatMap((file) =>
  [...readFileSync(`${features}/${file}`, 'utf8').matchAll(/export (?:type|interface) (\w+)View\b/g)].map(([, type]) => [type ?? '', `../features/${file.replaceAll('\\', '/')}#${type}View`] as const),
);
const mappers = Object.fromEntries(views);

/** Both sides of GraphQL share how its types look in TypeScript. */
const shared = { scalars: { DateTime: 'string', Date: 'string' }, strictScalars: true, enumsAsTypes: true, useTypeImports: true, importExtension: '.ts' } as const;

const config: CodegenConfig = {
  schema: ['server/src/platform/graphql/*.graphql', 'server/src/features/*/*.graphql'],
  documents: ['client/src/**/*.{ts,tsx}', '!client/src/generated/**'],
  ignoreNoDocuments: true,
  importExtension: '.ts',
  generates: {
    'server/src/generated/graphql.ts': {
      documents: [],
      plugins: ['typescript', 'typescript-resolvers'],
      config: { ...shared, scalars: { DateTime: { input: 'string', output: 'Date | string' }, Date: { input: 'string', output: 'Date | string' } }, mappers, contextType: '../platform/graphql/context.ts#GraphContext' },
    },
    'client/src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: shared,
    },
  },
};

export default config;
