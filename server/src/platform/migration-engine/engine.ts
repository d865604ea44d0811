import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { migrationAdapter } from './adapter.ts';

/** Neither Node's types nor the package's declare these. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: { instantiate: (bytes: Uint8Array, imports: object) => Promise<{ instance: { exports: { __wbindgen_start: () => void } } }> };
};
const { __wbg_set_wasm: useInstance } = bindings as unknown as { __wbg_set_wasm: (exports: object) => void };

/** What the engine imports. Its timers outlive its work by seconds, and must not keep the process alive. */
function engineImports(): object {
  const quiet = (start: (...args: unknown[]) => NodeJS.Timeout) => (...args: unknown[]) => start(...args).unref();
  return Object.fromEntries(Object.entries(bindings).map(([name, value]) => [name, name.startsWith('__wbg_setTimeout_') ? quiet(value as never) : value]));
}

async function load(): Promise<void> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const { instance } = await WebAssembly.instantiate(await readFile(script.replace(/\.js$/, '.wasm')), { './schema_engine_bg.js': engineImports() });
  useInstance(instance.exports);
  instance.exports.__wbindgen_start();
}

/** A panic leaves its message here, then traps; see lastPanic. */
let panic: string | undefined;
(globalThis as { PRISMA_WASM_PANIC_REGISTRY?: object }).PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message: string) => (panic = message) };
export const lastPanic = (): string | undefined => panic;

let loaded: Promise<void> | undefined;

export interface SchemaEngineOptions {
  readonly url: string;
  readonly shadowDatabaseUrl?: string | undefined;
  /** Name and text of each schema file. */
  readonly datamodels: [string, string][] | undefined;
  readonly log?: (line: string) => void;
}

export interface OpenEngine {
  readonly engine: bindings.SchemaEngine;
  /** Ends its connections, and with them the lock that keeps two migrations apart. */
  readonly close: () => Promise<void>;
}

/** Prisma's own migration engine, in its WebAssembly build, which comes from the package and not by a download. */
export async function openSchemaEngine({ url, shadowDatabaseUrl, datamodels, log = () => undefined }: SchemaEngineOptions): Promise<OpenEngine> {
  await (loaded ??= load());
  const factory = migrationAdapter({ url, shadowDatabaseUrl });
  const opened: SqlDriverAdapter[] = [];
  const connect = async () => {
    const adapter = await factory.connect();
    opened.push(adapter);
    return adapter;
  };
  const engine = await bindings.SchemaEngine.new({ datamodels }, log, bindMigrationAwareSqlAdapterFactory({ ...factory, connect }));
  const close = async () => {
    engine.free();
    await Promise.all(opened.map((adapter) => adapter.dispose()));
  };
  return { engine, close };
}
