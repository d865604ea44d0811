import pg from 'pg';
import type { TestApp } from './test-app.ts';

/** Something that waits in the database until it is let through. */
export interface Gate {
  readonly open: () => Promise<void>;
}

/** Rows of a table whose number is higher wait, in whatever transaction writes them, until the gate is opened; then it is gone. */
export async function gateAbove(app: Pick<TestApp, 'databaseUrl' | 'sql'>, table: 'dataset_row', rowNo: number): Promise<Gate> {
  const key = 190_100;
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  await client.query('SELECT pg_advisory_lock($1)', [key]);
  await client.query(`CREATE FUNCTION gate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.row_no > ${rowNo} THEN PERFORM pg_advisory_xact_lock_shared(${key}); END IF; RETURN NEW; END $$`);
  await client.query(`CREATE TRIGGER gate BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION gate()`);
  return {
    async open() {
      await client.end();
      await app.sql('DROP FUNCTION gate CASCADE');
    },
  };
}
