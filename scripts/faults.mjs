// npm run test:faults: builds what is older than its sources, then the runs of tests/faults/faults.ts in a process of their own, arguments and all.
import { generateIfStale } from './lib/generated.mjs';
import { run, runNode } from './lib/run.mjs';

await generateIfStale();
await runNode(['scripts/build.mjs', 'server']);
const { code } = await run(process.execPath, ['--import', 'tsx', '--import', './tests/faults/support/no-styles.mjs', 'tests/faults/faults.ts', ...process.argv.slice(2)]);
process.exitCode = code;
