import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AgencyKind, StatementKind } from '@joint/shared';
import { demoWorld } from '../../prisma/seed/demo/index.ts';

/** A published letter, or the demo's narrative in its shape, as material for tests. */
export interface Letter {
  readonly id: string;
  readonly format: string;
  /** What goes before the findings and is read first. */
  readonly opening: string;
  readonly findings: readonly Finding[];
}
export interface Finding {
  readonly kind: StatementKind;
  readonly text: string;
  /** Kinds of agency that its words mention. */
  readonly mentions: readonly AgencyKind[];
}

interface PublishedLetter {
  readonly id: string;
  readonly report_format: string;
  readonly sections: readonly { readonly kind: string; readonly items: readonly { readonly text: string }[] }[];
}

const published = fileURLToPath(new URL('../../../shared/data/jtai/letters.json', import.meta.url));

const kinds: Readonly<Record<string, StatementKind>> = {
  strengths: 'STRENGTH', areas_for_improvement: 'AREA_FOR_IMPROVEMENT', needs_to_improve: 'AREA_FOR_IMPROVEMENT', priority_action: 'AREA_FOR_PRIORITY_ACTION',
  headline_findings: 'CONTEXT', main_findings: 'CONTEXT', context: 'CONTEXT',
};

const words: Readonly<Partial<Record<AgencyKind, RegExp>>> = {
  COUNCIL: /\b(council|local authority|social (care|work)|early help)/i,
  POLICE: /\b(police|officers?|constabulary)\b/i,
  HEALTH: /\b(health|GPs?|hospital|midwi|nurs|CAMHS|clinic)/i,
  SCHOOL: /\b(schools?|education|designated safeguarding leads?)\b/i,
  YOUTH_JUSTICE: /\b(probation|youth (justice|offending))\b/i,
};
const mentionsOf = (text: string): AgencyKind[] => (Object.keys(words) as AgencyKind[]).filter((kind) => words[kind]?.test(text));
const finding = (kind: StatementKind, text: string): Finding => ({ kind, text: text.trim(), mentions: mentionsOf(text) });

function fromPublished({ id, report_format: format, sections }: PublishedLetter): Letter {
  const findings = sections.flatMap(({ kind, items }) => {
    const means = kinds[kind];
    return means ? items.map(({ text }) => finding(means, text)).filter(({ text }) => text !== '') : [];
  });
  const opening = sections.filter(({ kind }) => kind === 'opening').flatMap(({ items }) => items.map(({ text }) => text)).join('\n');
  return { id, format, opening, findings };
}

/** One letter of each format, as many of each as LETTERS says, or all of them when LETTERS=all; the demo's own text where the letters are not at hand. */
export function someLetters(): { letters: readonly Letter[]; areReal: boolean } {
  if (!existsSync(published)) {
    const findings = demoWorld.inspections.flatMap(({ narrative }) => Object.values(narrative)).flatMap(({ statements }) => statements.map(({ kind, text }) => finding(kind, text)));
    return { letters: [{ id: 'demo', format: 'demo', opening: '', findings }], areReal: false };
  }
  const all = (JSON.parse(readFileSync(published, 'utf8')) as PublishedLetter[]).map(fromPublished);
  if (process.env['LETTERS'] === 'all') return { letters: all, areReal: true };
  const formats = [...new Set(all.map(({ format }) => format))];
  const each = Number(process.env['LETTERS'] ?? 1);
  return { letters: formats.flatMap((format) => all.filter((letter) => letter.format === format).slice(0, each)), areReal: true };
}
