import type { ModeratedStatement, ModerationMark } from './use-moderation.ts';

/** The viewer's own mark on a statement, taken back or not; dissents stand beside it. */
export const ownMarkOf = ({ marks }: ModeratedStatement): ModerationMark | undefined => marks.find(({ isOwn, kind }) => isOwn && kind !== 'DISSENT');
