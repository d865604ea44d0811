import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import pg from 'pg';
import { serveTasks } from '../helper-process.ts';
import { citationsOf, criteriaOf, evidenceOf, inspectionOf, sessionOf, totalOf, type EvidenceRow } from './baseline-sql.ts';

/**
 * What GraphQL is measured against: one endpoint that knows one question. Express and `pg`, statements by hand for exactly what the
 * workspace asks, the same look at the session and at the reader's place in the inspection, and the same JSON.
 */
const app = express().disable('x-powered-by').disable('etag');
let pool: pg.Pool;

const agencyOf = ({ agencyId, agencyKind, agencyName, agencyShortName }: { agencyId: string; agencyKind: string; agencyName: string; agencyShortName: string }) =>
  ({ id: agencyId, kind: agencyKind, name: agencyName, shortName: agencyShortName });

/** A lead inspector may do everything while the narrative is drafted, but does not change what agencies gave. */
const abilities = { edit: true, movePhase: true, manageTeam: true, manageOwnAgency: false, viewEvidence: true, contributeEvidence: true, readNarrative: true, openNarrative: true, writeNarrative: true };

const toNode = (inspectionId: string, reader: { agencyId: string }, citations: ReadonlyMap<string, object[]>) => (row: EvidenceRow) => {
  const { agencyId, agencyKind, agencyName, agencyShortName, authorId, authorName, jobTitle, createdAt, updatedAt, submittedAt, ...rest } = row;
  const isOwn = agencyId === reader.agencyId;
  return {
    ...rest, inspectionId,
    createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString(), submittedAt: submittedAt?.toISOString() ?? null,
    agency: agencyOf({ agencyId, agencyKind, agencyName, agencyShortName }),
    author: { id: authorId, name: authorName, jobTitle },
    abilities: { revise: isOwn && row.status !== 'WITHDRAWN', withdraw: isOwn && row.status === 'SUBMITTED', cite: row.status === 'SUBMITTED' },
    citations: citations.get(row.id) ?? [],
  };
};

async function answer(request: Request, response: Response): Promise<void> {
  const { id, first } = (request.body as { variables: { id: string; first: number } }).variables;
  const token = request.headers.cookie?.split(';').map((part) => part.trim()).find((part) => part.startsWith('ji_session='))?.slice('ji_session='.length);
  const reader = token && (await sessionOf(pool, createHash('sha256').update(token).digest('hex')));
  if (!reader) return void response.status(401).end();
  const inspection = await inspectionOf(pool, id, reader.userId);
  if (!inspection) return void response.status(404).end();
  const [criteria, rows, cited, totalCount] = await Promise.all([criteriaOf(pool, id), evidenceOf(pool, id, reader, first + 1), citationsOf(pool, id), totalOf(pool, id, reader)]);
  const citations = new Map<string, object[]>();
  for (const { evidenceId, ...citation } of cited) citations.set(evidenceId, [...(citations.get(evidenceId) ?? []), citation]);
  const page = rows.slice(0, first);
  const last = page.at(-1);
  const { phaseSince, notifiedAt, createdAt, head, ...rest } = inspection;
  const workspace = {
    ...rest, abilities, head: Number(head), phaseSince: phaseSince.toISOString(), notifiedAt: notifiedAt?.toISOString() ?? null, createdAt: createdAt.toISOString(),
    criteria: criteria.map(({ agencyId, agencyKind, agencyName, agencyShortName, ...criterion }) => ({ criterion, lead: agencyOf({ agencyId, agencyKind, agencyName, agencyShortName }) })),
    evidence: {
      nodes: page.map(toNode(id, reader, citations)),
      pageInfo: { endCursor: last ? Buffer.from(JSON.stringify([last.updatedAt.toISOString(), last.id])).toString('base64url') : null, hasNextPage: rows.length > first },
      totalCount,
    },
  };
  response.set('Cache-Control', 'no-store').json({ data: { inspection: workspace } });
}
app.post('/workspace', express.json(), (request, response, next) => void answer(request, response).catch(next));

serveTasks({
  start: async (databaseUrl: string) => {
    pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
    const server = app.listen(0, '127.0.0.1');
    await new Promise<void>((resolve) => server.once('listening', resolve));
    return `http://localhost:${(server.address() as AddressInfo).port}/workspace`;
  },
});
