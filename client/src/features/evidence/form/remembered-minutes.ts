import { onDevice } from '../../../platform/device/index.ts';

const keyOf = (userId: string): string => `joint-inspection.minutes.${userId}`;

/** What this person last said on this device that a contribution took them, to begin the next form with; '' where they never did, or left it out. */
export const rememberedMinutes = (userId: string): string => (onDevice.read(keyOf(userId)) as string | null) ?? '';
export const rememberMinutes = (userId: string, minutes: string): void => void onDevice.write(keyOf(userId), minutes.trim());
