import type { AgencyKind } from '@joint/shared';
import { agencyMarks } from '@joint/shared';
import { agencyOutlines } from '../../../ui/index.ts';

const svg = 'http://www.w3.org/2000/svg';

/** An agency's shape where ProseMirror, not React, draws. It takes the colour of the text around it. */
export function drawAgencyShape(kind: AgencyKind): SVGSVGElement {
  const shape = document.createElementNS(svg, 'svg');
  shape.setAttribute('class', 'ji-caret__shape');
  shape.setAttribute('viewBox', '0 0 16 16');
  shape.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', agencyOutlines[agencyMarks[kind].shape]);
  shape.append(path);
  return shape;
}
