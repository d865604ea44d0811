/**
 * Whole percentages of the counts that sum to exactly 100 (largest remainder), or all 0 when nothing was counted.
 * A count above 0 never shows as 0: a voice that is present is not rounded away; the largest share gives what it needs.
 */
export function percentages(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count / total) * 100);
  const whole = exact.map((value) => (value > 0 ? Math.max(1, Math.floor(value)) : 0));
  const byRemainder = exact.map((value, index) => ({ index, remainder: value - Math.floor(value) })).sort((a, b) => b.remainder - a.remainder);
  let missing = 100 - whole.reduce((sum, value) => sum + value, 0);
  for (const { index } of byRemainder) {
    if (missing <= 0) break;
    if ((exact[index] ?? 0) < 1) continue;
    whole[index] = (whole[index] ?? 0) + 1;
    missing -= 1;
  }
  const largest = exact.indexOf(Math.max(...exact));
  whole[largest] = (whole[largest] ?? 0) + missing;
  return whole;
}
