import pg from 'pg';

/**
 * The SQL statements that this process sends while the work runs, as their texts. Everything of the server goes through pg's client, Prisma too; tests
 * and server are one process.
 */
export async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...received: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function counted(this: unknown, ...received: unknown[]) {
    const [first] = received;
    statements.push(typeof first === 'string' ? first : ((first as { text?: string }).text ?? ''));
    return query.apply(this, received);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return statements;
}
