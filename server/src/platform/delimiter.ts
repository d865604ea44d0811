/** What divides the cells of a line of CSV, in any of its dialects. */
const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The one that divides most lines into equally many cells; of several, the one that makes most cells. */
export function findDelimiter(sample: string): Delimiter {
  const lines = sample.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n?|\n/).filter((line) => line.trim() !== '').slice(0, 50);
  const judged = delimiters.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const usual = mostFrequent(counts);
    return { delimiter, lines: counts.filter((count) => count === usual).length, usual };
  });
  const [best] = judged.sort((a, b) => b.lines - a.lines || b.usual - a.usual);
  return best && best.lines > 0 ? best.delimiter : ',';
}

function mostFrequent(numbers: readonly number[]): number {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
