/** The kinds of agency that take part in a joint inspection; an inspectorate is one too. */
export const agencyKinds = ['COUNCIL', 'POLICE', 'HEALTH', 'SCHOOL', 'YOUTH_JUSTICE', 'VOLUNTARY', 'INSPECTORATE'] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** The shape that stands for a kind of agency wherever it is named: chips, carets, charts and trails. */
export type AgencyShape = 'square' | 'triangle' | 'cross' | 'circle' | 'diamond' | 'hexagon' | 'ring';

export interface AgencyMark {
  readonly label: string;
  readonly shape: AgencyShape;
  /** Text and shape colour: at least 4.5:1 on white and on the page's grey wash; see visual-language.test.ts. */
  readonly colour: string;
}

/** One visual language: a kind's name, shape and colour always stand together. */
export const agencyMarks: Readonly<Record<AgencyKind, AgencyMark>> = {
  COUNCIL: { label: 'Council', shape: 'square', colour: '#0b5c8f' },
  POLICE: { label: 'Police', shape: 'triangle', colour: '#2e2a7d' },
  HEALTH: { label: 'Health', shape: 'cross', colour: '#00703c' },
  SCHOOL: { label: 'Schools', shape: 'circle', colour: '#9a4d00' },
  YOUTH_JUSTICE: { label: 'Probation and youth justice', shape: 'diamond', colour: '#6f2c91' },
  VOLUNTARY: { label: 'Voluntary sector', shape: 'hexagon', colour: '#a8124a' },
  INSPECTORATE: { label: 'Inspectorate', shape: 'ring', colour: '#383f43' },
};
