import type { Audience } from '@joint/shared';

/** The one place where names of socket rooms are made. */
export const audienceRoom = (inspectionId: string, audience: Audience): string => `inspection:${inspectionId}:${audience}`;
/** Everybody who has the inspection open, whatever they may see of it. */
export const hereRoom = (inspectionId: string): string => `inspection:${inspectionId}:here`;
/** Everybody who has a section's living text open. */
export const sectionRoom = (sectionId: string): string => `section:${sectionId}`;
/** One person's connections. */
export const personRoom = (userId: string): string => `person:${userId}`;
