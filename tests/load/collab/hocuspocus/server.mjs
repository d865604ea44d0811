// Hocuspocus as its documentation sets it up on PostgreSQL: every document kept in memory, stored some seconds after its edits.
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import pg from 'pg';
import { serveTasks } from '../../helper-process.ts';

serveTasks({
  start: async (databaseUrl) => {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
    const database = new Database({
      fetch: async ({ documentName }) => (await pool.query('SELECT data FROM hocuspocus_document WHERE name = $1', [documentName])).rows[0]?.data ?? null,
      store: async ({ documentName, state }) => {
        await pool.query('INSERT INTO hocuspocus_document (name, data) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET data = EXCLUDED.data', [documentName, state]);
      },
    });
    const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, extensions: [database] });
    await server.listen();
    return `http://127.0.0.1:${server.address.port}`;
  },
});
