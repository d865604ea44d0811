import type { EvidenceStatus, SearchFilter, SearchType } from '@joint/shared';
import { Prisma, type Database } from '../../platform/database.ts';
import type { SeenInspection } from '../inspections/index.ts';
import { matchBegins, matchEnds } from './search.highlights.ts';
import { comparedLetters, stemLengths, type UnknownWord } from './search.spelling.ts';
import type { SearchWords } from './search.words.ts';

/** What one feature lets be found. */
export interface SearchPart {
  readonly type: SearchType;
  /**
   * Rows of what this reader may see and `asked.query`, a tsquery, matches: id, within_id, title, text, kind, status, is_distressing, agency_ids, criterion_ids, period_from,
   * period_to, at and rank. Null where the reader may see none of it.
   */
  readonly query: (seen: SeenInspection) => Prisma.Sql | null;
  /** The words of all of it that this reader may see, each thing's as a tsvector named words; null where the reader may see none of it. */
  readonly words: (seen: SeenInspection) => Prisma.Sql | null;
}
/** A condition on `hit`, which has those columns and its type. */
export type SearchNarrowing = (seen: SeenInspection, id: string) => Prisma.Sql;

export interface SearchAsked {
  /** What was typed; or one word by the stem that it is kept by. */
  readonly words: SearchWords | { readonly stem: string };
  readonly filter: SearchFilter;
  readonly size: number;
}
export interface HitRow {
  readonly id: string;
  readonly type: SearchType;
  readonly withinId: string | null;
  /** With marks around what matches. */
  readonly title: string;
  readonly excerpt: string;
  readonly kind: string;
  readonly status: EvidenceStatus | null;
  readonly isDistressing: boolean;
  readonly agencyIds: readonly string[];
  readonly criterionIds: readonly string[];
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
}
export interface Found {
  readonly hits: readonly HitRow[];
  readonly counts: Readonly<Partial<Record<SearchType, number>>>;
}

const marks = `StartSel=${matchBegins}, StopSel=${matchEnds}`;
const whole = `${marks}, HighlightAll=true`;
/** A text of up to this many characters is shown whole: parts of a sentence or two read worse. */
const shownWhole = 400;
const excerpts = `${marks}, MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=" … "`;

export function createSearchStore({ prisma }: Database, { parts, byLine }: { parts: readonly SearchPart[]; byLine: SearchNarrowing }) {
  return {
    /** Found, counted, ranked and marked in one statement. A reader's rights are in each part, so that nothing else is ever counted or marked. */
    async find(seen: SeenInspection, { words, filter, size }: SearchAsked): Promise<Found> {
      const open = parts.flatMap(({ type, query }) => {
        const rows = filter.type && filter.type !== type ? null : query(seen);
        return rows ? Prisma.sql`SELECT ${type}::text AS type, part.* FROM (${rows}) AS part` : [];
      });
      if (open.length === 0) return { hits: [], counts: {} };
      const rows = await prisma.$queryRaw<(Partial<HitRow> & Pick<Found, 'counts'>)[]>`
        WITH asked AS MATERIALIZED (SELECT ${toQuery(words)} AS query),
        hits AS MATERIALIZED (SELECT * FROM (${Prisma.join(open, ' UNION ALL ')}) AS hit WHERE numnode((SELECT query FROM asked)) > 0 AND ${where(seen, filter, byLine)}),
        best AS (SELECT * FROM hits ORDER BY rank DESC, at DESC, id LIMIT ${size})
        SELECT total.counts, best.id, best.type, best.within_id AS "withinId", best.kind, best.status, best.is_distressing AS "isDistressing",
          ts_headline('english', ${unmarked(Prisma.sql`best.title`)}, asked.query, ${whole}) AS title,
          ts_headline('english', ${unmarked(Prisma.sql`best.text`)}, asked.query, CASE WHEN length(best.text) <= ${shownWhole} THEN ${whole} ELSE ${excerpts} END) AS excerpt,
          best.agency_ids::text[] AS "agencyIds", best.criterion_ids::text[] AS "criterionIds",
          to_char(best.period_from, 'YYYY-MM-DD') AS "periodFrom", to_char(best.period_to, 'YYYY-MM-DD') AS "periodTo"
        FROM (SELECT coalesce(json_object_agg(type, count), '{}') AS counts FROM (SELECT type, count(*)::int AS count FROM hits GROUP BY type) AS counted) AS total
        CROSS JOIN asked LEFT JOIN best ON true ORDER BY best.rank DESC, best.at DESC, best.id`;
      return { counts: rows[0]?.counts ?? {}, hits: rows.filter((row): row is HitRow & Pick<Found, 'counts'> => Boolean(row.id)) };
    },
    /** Which of these words stand in nothing that this reader may see, even as the last one's beginning, each with known stems near it in length, the nearest first and no more than are held against one word. */
    async unknownWords(seen: SeenInspection, typed: readonly string[]): Promise<UnknownWord[]> {
      const open = parts.flatMap(({ words }) => words(seen) ?? []);
      if (open.length === 0) return [];
      return prisma.$queryRaw`
        WITH known AS MATERIALIZED (SELECT stem, count(*)::int AS count FROM (${Prisma.join(open, ' UNION ALL ')}) AS part, unnest(part.words) AS w (stem, positions, weights) GROUP BY stem),
        asked AS (SELECT DISTINCT word, stem FROM unnest(${[...typed]}::text[]) AS t (word), unnest(to_tsvector('english', word)) AS w (stem, positions, weights)),
        missing AS (SELECT * FROM asked WHERE NOT EXISTS (SELECT FROM known WHERE known.stem = asked.stem OR (asked.word = ${typed.at(-1) ?? ''} AND starts_with(known.stem, lower(asked.word)))))
        SELECT missing.word, missing.stem, coalesce((
          SELECT json_agg(json_build_array(near.stem, near.count)) FROM (
            SELECT stem, count FROM known
            WHERE stem ~ '^[[:alpha:]]+$' AND length(stem) BETWEEN greatest(3, length(missing.word) - ${stemLengths.shorter}::int) AND length(missing.word) + ${stemLengths.longer}::int
            ORDER BY abs(length(stem) - length(missing.stem)), count DESC, stem LIMIT ${comparedLetters}::int / (length(missing.word) * length(missing.word))
          ) AS near), '[]') AS near
        FROM missing`;
    },
  };
}
export type SearchStore = ReturnType<typeof createSearchStore>;

/** Whatever was typed becomes a query that PostgreSQL understands: its reader of web searches never fails, and the unfinished word has letters and digits alone. */
function toQuery(words: SearchAsked['words']): Prisma.Sql {
  if ('stem' in words) return Prisma.sql`to_tsquery('simple', ${words.stem})`;
  const { finished, unfinished, stems, isChoice } = words;
  const asTyped = Prisma.sql`websearch_to_tsquery('english', ${finished})`;
  if (!unfinished) return asTyped;
  const beginning = Prisma.sql`to_tsquery('english', ${`${unfinished}:*`})`;
  const asStem = stems.length > 0 ? Prisma.sql` || to_tsquery('simple', ${stems.join(' | ')})` : Prisma.empty;
  return Prisma.sql`${asTyped} ${isChoice ? Prisma.sql`||` : Prisma.sql`&&`} (${beginning}${asStem})`;
}

const unmarked = (text: Prisma.Sql): Prisma.Sql => Prisma.sql`translate(${text}, ${matchBegins + matchEnds}, '')`;

function where(seen: SeenInspection, { agencyId, criterionId, kind, from, to, lineId }: SearchFilter, byLine: SearchNarrowing): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (agencyId) conditions.push(Prisma.sql`${agencyId}::uuid = ANY(hit.agency_ids)`);
  if (criterionId) conditions.push(Prisma.sql`${criterionId}::uuid = ANY(hit.criterion_ids)`);
  if (kind) conditions.push(Prisma.sql`hit.kind = ${kind}`);
  if (from) conditions.push(Prisma.sql`hit.period_to >= ${from}::date`);
  if (to) conditions.push(Prisma.sql`hit.period_from <= ${to}::date`);
  if (lineId) conditions.push(byLine(seen, lineId));
  return Prisma.join(conditions, ' AND ');
}
