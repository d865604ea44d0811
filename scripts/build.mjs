import { buildIfStale } from './lib/build.mjs';

try {
  await buildIfStale();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
