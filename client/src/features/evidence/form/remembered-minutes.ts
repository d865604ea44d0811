const keyOf = (userId: string): string => `joint-inspection.minutes.${userId}`;

/** What this person last said on this device that a contribution took them, to begin the next form with; '' where they never did, or left it out. */
export function rememberedMinutes(userId: string): string {
  try {
    return localStorage.getItem(keyOf(userId)) ?? '';
  } catch {
    return '';
  }
}

export function rememberMinutes(userId: string, minutes: string): void {
  try {
    localStorage.setItem(keyOf(userId), minutes.trim());
  } catch {
    // A device that keeps nothing begins each form empty.
  }
}
