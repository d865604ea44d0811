import { evidenceLimits, screenEvidence } from '@joint/shared';
import { someLetters } from '../../support/letters.ts';
import type { Random } from './random.ts';

const { letters, areReal } = someLetters();

/** Findings of published letters, or the demo's own where those are not at hand; none that the check for children's details would ask about. */
const findings = letters.flatMap(({ findings: all }) => all.map(({ text }) => text)).filter((text) => screenEvidence({ kind: 'OBSERVATION', visibility: 'ALL_AGENCIES', submit: true, title: text.slice(0, evidenceLimits.title), body: text }).length === 0);

export const material = {
  areReal,
  finding: (random: Random): string => random.pick(findings),
  title: (random: Random): string => `${random.pick(findings).slice(0, 100).trim()} (${random.between(1, 9_999)})`,
  /** A few words of a finding, as they are typed at one go. */
  words(random: Random): string {
    const words = random.pick(findings).split(/\s+/);
    const start = random.between(0, Math.max(0, words.length - 4));
    return words.slice(start, start + random.between(2, 8)).join(' ');
  },
  /** A text with some words more. What stands beside one another by chance may look like a child's details, which a writer would be asked about: then they are left out. */
  longer(text: string, words: string): string {
    const longer = `${text} ${words}`;
    return screenEvidence({ kind: 'OBSERVATION', visibility: 'ALL_AGENCIES', submit: true, title: longer.slice(0, 60), body: longer }).length === 0 ? longer : `${text} and so on`;
  },
};
