import type { Database } from '../platform/database.ts';

/** Stands as the database's comment while the demo is made; nobody can sign in before it is gone. */
const unfinished = 'The demo is being made';

/** Makes the demo whole or not at all: what an interrupted start left is cleared away before it is made again. */
export async function makeWhole({ prisma }: Database, isEmpty: () => Promise<boolean>, make: () => Promise<void>): Promise<void> {
  const [row] = await prisma.$queryRaw<{ comment: string | null; name: string }[]>`
    SELECT shobj_description(oid, 'pg_database') AS comment, quote_ident(datname) AS name FROM pg_database WHERE datname = current_database()`;
  if (!row) throw new Error('the database does not know itself');
  // COMMENT takes no parameters: the name is quoted by PostgreSQL itself and the text is the constant above.
  const say = (comment: string) => prisma.$executeRawUnsafe(`COMMENT ON DATABASE ${row.name} IS ${comment}`);

  if (row.comment === unfinished) await prisma.$executeRaw`TRUNCATE agency CASCADE`;
  if (!(await isEmpty())) return;
  await say(`'${unfinished}'`);
  await make();
  await say('NULL');
}
