// Generates what is stale, and prints the GraphQL schema to schema.graphql, which is committed.
import { writeFileSync } from 'node:fs';
import { generateIfStale } from './lib/generated.mjs';
import { assembleSchema } from './lib/graphql-schema.mjs';
import { inProject } from './lib/project.mjs';

writeFileSync(inProject('schema.graphql'), assembleSchema().printed);
await generateIfStale();
