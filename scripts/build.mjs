// npm run build; with `server`, that half alone.
import { buildIfStale } from './lib/build.mjs';

try {
  await buildIfStale({ onlyServer: process.argv[2] === 'server' });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
