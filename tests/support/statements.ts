import pg from 'pg';

/**
 * The SQL statements that this process sends while the work runs, each with its values. Everything of the server goes through pg's client, Prisma too; tests
 * and server are one process.
 */
export async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...received: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function counted(this: unknown, ...received: unknown[]) {
    const [first] = received;
    const { text = '', values = [] } = typeof first === 'string' ? { text: first } : (first as { text?: string; values?: unknown[] });
    statements.push([text, ...values].map(String).join(' '));
    return query.apply(this, received);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return statements;
}
