import { isInspector } from '@joint/shared';
import { can, type Access } from '../inspections/index.ts';

export const canView = (access: Access): boolean => can(access, 'matrix:view');

/** Inspectors see all that agencies send, so that only to them an empty cell means silence. */
export const seesAllThatIsSent = ({ role }: Access): boolean => isInspector(role);
