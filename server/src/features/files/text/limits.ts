/** What an office document may hold: bytes that tell its parts, how many parts, and bytes when all are unpacked. */
export const archiveLimits = { directory: 4 * 1024 ** 2, parts: 10_000, unpacked: 512 * 1024 ** 2 } as const;

/**
 * What reading the words of a file may cost: the largest file in bytes, milliseconds, megabytes of the reader's own memory, bytes of one part of a
 * document, characters kept, cells of a table that are looked at for what stands under headings, and characters by which its delimiter is judged. PostgreSQL's index of
 * one text has a megabyte at most.
 */
export const textLimits = { file: 100 * 1024 ** 2, ms: 60_000, memoryMb: 256, part: 64 * 1024 ** 2, characters: 400_000, cells: 2_000_000, sample: 64 * 1024 } as const;
