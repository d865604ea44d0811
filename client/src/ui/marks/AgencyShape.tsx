import type { JSX } from 'react';
import type { AgencyShape as Shape } from '@joint/shared';

/** Outlines in a 16 × 16 box, drawn to look equally large; the ring's inner edge runs the other way round, so it stays open. */
export const agencyOutlines: Readonly<Record<Shape, string>> = {
  square: 'M2 2h12v12H2z',
  triangle: 'M8 1.5 15.2 14.2H.8z',
  cross: 'M5.7 1.5h4.6v4.2h4.2v4.6h-4.2v4.2H5.7v-4.2H1.5V5.7h4.2z',
  circle: 'M8 1.3a6.7 6.7 0 1 1 0 13.4a6.7 6.7 0 1 1 0-13.4z',
  diamond: 'M8 .6 15.4 8 8 15.4.6 8z',
  hexagon: 'M4.3 1.6h7.4L15.4 8l-3.7 6.4H4.3L.6 8z',
  ring: 'M8 1.2a6.8 6.8 0 1 1 0 13.6a6.8 6.8 0 1 1 0-13.6zM8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6z',
};

/** The outline alone, to be filled or stroked by its svg. */
export function AgencyShape({ shape }: { readonly shape: Shape }): JSX.Element {
  return <path d={agencyOutlines[shape]} />;
}
