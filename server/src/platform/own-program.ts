/** Where a thread's or a process's program stands: beside the module that starts it, and as built under the server's folder (scripts/lib/build.mjs). */
export interface OwnProgram {
  /** `import.meta.url` of the module that starts it. */
  readonly from: string;
  readonly source: string;
  readonly built: string;
}

/** The program to start; from its sources it is TypeScript. */
export function findProgram({ from, source, built }: OwnProgram): { readonly program: URL; readonly isBuilt: boolean } {
  const isBuilt = from.endsWith('.js');
  return { program: new URL(isBuilt ? built : source, from), isBuilt };
}
