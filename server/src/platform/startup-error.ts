/** Something outside the program keeps it from starting. Shown as one line, without a stack: what is wrong, then what to do. */
export class StartupError extends Error {
  readonly remedy: string;

  constructor(problem: string, remedy: string, options?: ErrorOptions) {
    super(`${problem}. ${remedy}.`, options);
    this.name = 'StartupError';
    this.remedy = remedy;
  }
}
