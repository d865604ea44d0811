import type { CSSProperties } from 'react';
import type { AgencyKind, StatementKind } from '@joint/shared';
import { agencyMarks, statementMarks } from '@joint/shared';

/** Hands a mark's colour to the styles as `--ji-mark`. React sets it through the CSSOM, which the content security policy allows. */
const markStyle = (colour: string): CSSProperties => ({ '--ji-mark': colour }) as CSSProperties;

export const agencyStyle = (kind: AgencyKind): CSSProperties => markStyle(agencyMarks[kind].colour);
export const statementStyle = (kind: StatementKind): CSSProperties => markStyle(statementMarks[kind].colour);

/** The part of an agency that the visual language needs. */
export interface MarkedAgency {
  readonly kind: AgencyKind;
  readonly shortName: string;
}
