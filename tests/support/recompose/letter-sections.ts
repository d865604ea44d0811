import type { Finding, Letter } from '../letters.ts';

/** A letter's findings section by section: each run of one kind; the shortest neighbours are one where there are more than `most`. */
export function sectionsOfLetter({ findings }: Letter, most: number): Finding[][] {
  const sections: Finding[][] = [];
  for (const finding of findings) {
    const last = sections.at(-1);
    if (last && last[0]?.kind === finding.kind) last.push(finding);
    else sections.push([finding]);
  }
  while (sections.length > most) {
    const pairs = sections.slice(1).map((section, index) => section.length + (sections[index]?.length ?? 0));
    const at = pairs.indexOf(Math.min(...pairs));
    sections.splice(at, 2, [...(sections[at] ?? []), ...(sections[at + 1] ?? [])]);
  }
  return sections;
}
