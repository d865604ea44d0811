import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlDriverAdapter, type SqlMigrationAwareDriverAdapterFactory, type SqlResultSet } from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** Object ids of catalog types that @prisma/adapter-pg does not know, and of types it knows that read the same. */
const readAs = new Map([[18, 1042], [19, 25], [22, 25], [24, 25], [194, 25], [1002, 1009], [1003, 1009], [2205, 25], [2206, 25]]);
const singleCharacter = 18;
const known = (oid: number): number => readAs.get(oid) ?? oid;

/** Result rows, and which of their columns are of the type "char": the engine wants those as Character, not Text. */
type CharacterColumns = WeakMap<object, number[]>;

interface Query { readonly types?: { getTypeParser: (oid: number, format?: string) => unknown } }

function noteTypes(result: pg.QueryArrayResult, characters: CharacterColumns): void {
  const columns = result.fields.flatMap((field, index) => (field.dataTypeID === singleCharacter ? [index] : []));
  if (columns.length > 0) characters.set(result.rows, columns);
  for (const field of result.fields) field.dataTypeID = known(field.dataTypeID);
}

/** Makes a connection answer catalog queries in types that the adapter understands. */
function translateTypes(client: pg.PoolClient, characters: CharacterColumns): void {
  type Result = pg.QueryArrayResult | pg.QueryArrayResult[] | undefined;
  const plain = client.query.bind(client) as unknown as (...args: unknown[]) => Promise<Result> | undefined;
  const translate = (result: Result): Result => {
    for (const one of [result ?? []].flat()) noteTypes(one, characters);
    return result;
  };
  const translated = (config: unknown, ...rest: unknown[]) => {
    const types = typeof config === 'object' ? (config as Query | undefined)?.types : undefined;
    const query = types ? { ...(config as object), types: { getTypeParser: (oid: number, format?: string) => types.getTypeParser(known(oid), format) } } : config;
    const done = rest.at(-1);
    // The pool's own queries come with a callback.
    if (typeof done === 'function') return plain(query, ...rest.slice(0, -1), (error: unknown, result: Result) => (done as (...args: unknown[]) => void)(error, translate(result)));
    return plain(query, ...rest)?.then(translate);
  };
  client.query = translated as unknown as typeof client.query;
}

async function connect(url: string, onClose: () => Promise<void> = async () => undefined): Promise<SqlDriverAdapter> {
  const characters: CharacterColumns = new WeakMap();
  const pool = new pg.Pool({ connectionString: url, max: 1, keepAlive: true });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => translateTypes(client, characters));
  const schema = new URL(url).searchParams.get('schema');
  const adapter = await new PrismaPg(pool, schema ? { schema } : {}).connect();

  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query): Promise<SqlResultSet> => {
    const result = await queryRaw(query);
    const columnTypes = [...result.columnTypes];
    for (const column of characters.get(result.rows) ?? []) columnTypes[column] = ColumnTypeEnum.Character;
    return { ...result, columnTypes };
  };
  // The adapter's own splits a script at every semicolon, also inside a function's body.
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      adapter['onError'](error);
    }
  };
  let closed: Promise<void> | undefined;
  const close = async () => {
    await pool.end();
    await onClose();
  };
  adapter.dispose = () => (closed ??= close());
  return adapter;
}

/** An empty database of the same server, gone when the engine is done with it. */
async function connectToShadow(url: string): Promise<SqlDriverAdapter> {
  const name = `prisma_migrate_shadow_db_${randomUUID()}`;
  const administrator = new pg.Client({ connectionString: url });
  await administrator.connect();
  await administrator.query(`CREATE DATABASE "${name}"`);
  const shadow = new URL(url);
  shadow.pathname = `/${name}`;
  return connect(shadow.href, async () => {
    await administrator.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    await administrator.end();
  });
}

/** @prisma/adapter-pg made fit for Prisma's schema engine, which reads the system catalog and runs whole scripts. */
export function migrationAdapter({ url, shadowDatabaseUrl }: { url: string; shadowDatabaseUrl?: string | undefined }): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url),
    connectToShadowDb: () => (shadowDatabaseUrl ? connect(shadowDatabaseUrl) : connectToShadow(url)),
  };
}
