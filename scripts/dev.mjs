// npm run dev: the server, restarted when its sources change, and the screens, renewed in the browser as they change.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'vite';
import { generateIfStale } from './lib/generated.mjs';
import { inProject, root, say } from './lib/project.mjs';

if (existsSync(inProject('.env'))) process.loadEnvFile(inProject('.env'));
await generateIfStale();

const api = `http://127.0.0.1:${process.env.PORT || 3000}`;
const proxy = { '/graphql': api, '/sandbox': api, '/healthz': api, '/readyz': api, '/socket.io': { target: api, ws: true } };
const screens = await createServer({ root: inProject('client'), configFile: inProject('client/vite.config.ts'), server: { port: 5173, strictPort: true, proxy } });
await screens.listen();
const origin = 'http://localhost:5173';
const watch = ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'server/src/main.ts'];
const server = spawn(process.execPath, watch, { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'development', PUBLIC_ORIGIN: origin } });
say(`Screens that renew themselves: ${origin}`);

server.on('exit', (code) => void screens.close().finally(() => process.exit(code ?? 0)));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => void server.kill(signal));
