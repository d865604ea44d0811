import { plainPdf } from '../../../prisma/seed/plain-pdf.ts';
import { missing, type Making, type Step } from './demo-making.ts';

/** When files were attached, in days before the demo is made: all evidence was there by then. */
const attached = 1.25;

/** What people attached to their contributions. */
export function fileSteps({ features, people, demo, ids }: Making): Step[] {
  return Object.entries(demo.files ?? {}).map(([key, files], index) => ({
    daysAgo: attached - index / 1000,
    async take() {
      const author = people.viewer(demo.evidence.find((evidence) => evidence.key === key)?.author ?? missing(key));
      for (const { name, lines } of files) await features.files.put(author, ids.get(key) ?? missing(key), { name, bytes: name.endsWith('.pdf') ? plainPdf(lines) : Buffer.from(`${lines.join('\r\n')}\r\n`) });
    },
  }));
}
