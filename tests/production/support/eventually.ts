/** Looks again and again until it holds; fails with what was waited for. */
export async function eventually(holds: () => boolean | Promise<boolean>, what: string, withinMs = 10_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Within ${withinMs / 1000} seconds it did not happen that ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
