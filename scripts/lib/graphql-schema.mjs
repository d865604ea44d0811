import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { inProject } from './project.mjs';

/** @param {string} folder */
const graphqlFiles = (folder) => (existsSync(inProject(folder)) ? readdirSync(inProject(folder)).filter((name) => name.endsWith('.graphql')).map((name) => `${folder}/${name}`) : []);

/** The platform's part first, then each feature's. */
export const schemaFiles = () => [
  ...graphqlFiles('server/src/platform/graphql'),
  ...readdirSync(inProject('server/src/features')).sort().flatMap((feature) => graphqlFiles(`server/src/features/${feature}`)),
];

/** The parts joined, as the server loads them, and printed in order, as schema.graphql keeps them. */
export function assembleSchema() {
  const source = schemaFiles().map((path) => readFileSync(inProject(path), 'utf8').trim()).join('\n\n');
  return { source, printed: `${printSchema(lexicographicSortSchema(buildSchema(source)))}\n` };
}
