import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { lastPanic, openSchemaEngine, type OpenEngine } from '../server/src/platform/migration-engine/engine.ts';

interface Datasource {
  readonly url: string;
  readonly shadowDatabaseUrl?: string;
}
interface Request {
  readonly id: number;
  readonly method?: string;
  readonly params?: unknown;
}
interface Fault extends Error {
  readonly code?: string;
  readonly meta?: unknown;
}
type Method = (params: unknown) => Promise<unknown>;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { datamodels: { type: 'string', multiple: true }, datasource: { type: 'string' }, 'enabled-preview-features': { type: 'string' }, 'extension-types': { type: 'string' } },
});
const datasource = JSON.parse(typeof options['datasource'] === 'string' ? options['datasource'] : '{}') as Datasource;

const print = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);
const report = (fields: object) => process.stderr.write(`${JSON.stringify({ timestamp: new Date().toISOString(), level: 'ERROR', fields, target: 'schema_engine::logger' })}\n`);

/** Prisma's codes for what PostgreSQL and the network say. */
const prismaCodes: Readonly<Record<string, string>> = { '3D000': 'P1003', '28P01': 'P1000', '28000': 'P1010', '42P04': 'P1009', ECONNREFUSED: 'P1001', ENOTFOUND: 'P1001', ETIMEDOUT: 'P1002' };

/** `schema-engine cli can-connect-to-database | create-database | drop-database`: one question, answered by the exit code. */
async function answerQuestion(question: string | undefined): Promise<number> {
  const target = new URL(datasource.url);
  const database = decodeURIComponent(target.pathname.slice(1));
  if (question !== 'can-connect-to-database') target.pathname = '/postgres';
  const client = new pg.Client({ connectionString: target.href });
  try {
    await client.connect();
    if (question === 'create-database') await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
    if (question === 'drop-database') await client.query(`DROP DATABASE ${pg.escapeIdentifier(database)}`);
    await client.end();
    return 0;
  } catch (error) {
    const { code = '', message } = error as Fault;
    const prismaCode = prismaCodes[code] ?? 'P1001';
    process.stderr.write('\n');
    report({ is_panic: false, error_code: prismaCode, message: prismaCode === 'P1003' ? `Database \`${database}\` does not exist` : `Can't reach or use the database server at \`${target.host}\`: ${message}`, meta: {} });
    return 1;
  }
}

let opening: Promise<OpenEngine> | undefined;
const engine = async () => {
  const datamodels = (options['datamodels'] as string[] | undefined)?.map((file): [string, string] => [file, readFileSync(file, 'utf8')]);
  return (await (opening ??= openSchemaEngine({ ...datasource, datamodels }))).engine;
};

let prints = 0;
/** Methods whose answers differ between the native engine and this one; the rest pass as they are. */
const translated: Readonly<Record<string, Method>> = {
  async diff(params) {
    const { exitCode, stdout } = await (await engine()).diff(params as never);
    if (stdout !== null) print({ jsonrpc: '2.0', id: `print-${(prints += 1)}`, method: 'print', params: { content: stdout } });
    return { exitCode, stdout: null };
  },
  getDatabaseVersion: async (params) => (await engine()).version(params as never),
  createDatabase: async () => ({ databaseName: new URL(datasource.url).pathname.slice(1) }),
};

async function answer({ id, method, params }: Request & { method: string }): Promise<void> {
  try {
    const own = async () => {
      const it = await engine();
      return (it as unknown as Record<string, Method | undefined>)[method]?.call(it, params);
    };
    print({ jsonrpc: '2.0', id, result: (await (translated[method]?.(params) ?? own())) ?? {} });
  } catch (error) {
    const { code, message, meta, name } = error as Fault;
    const data = { is_panic: name === 'RuntimeError', message: lastPanic() ?? (message || String(error)), error_code: code, meta, backtrace: null };
    print({ jsonrpc: '2.0', id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } });
  }
}

function serve(): void {
  // A panic is a trap outside every promise.
  process.on('uncaughtException', (error) => {
    report({ is_panic: true, message: lastPanic() ?? String(error), backtrace: error.stack });
    process.exit(101);
  });
  const pending = new Set<Promise<void>>();
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    const request = line.trim() ? (JSON.parse(line) as Request) : undefined;
    if (!request?.method) return; // Prisma's answer to a `print`
    const job = answer({ ...request, method: request.method }).finally(() => pending.delete(job));
    pending.add(job);
  });
  lines.on('close', () => void Promise.allSettled(pending).then(() => process.exit(0)));
}

if (process.argv.includes('--version')) process.stdout.write('schema-engine-cli wasm\n');
else if (positionals[0] === 'cli') process.exit(await answerQuestion(positionals.at(-1)));
else serve();
