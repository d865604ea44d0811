/**
 * What reading one table may cost: milliseconds, megabytes of the reader's own memory, parts of a workbook, bytes of one part when unpacked, bytes of
 * text in one row of CSV, and rows sent at once. The reader waits until those are stored before it reads on.
 */
export const readLimits = { ms: 120_000, memoryMb: 384, parts: 10_000, part: 256 * 1024 ** 2, record: 256 * 1024, batch: 500 } as const;
