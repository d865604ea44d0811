import type { JSX } from 'react';
import { lineStateLabels, type LineState } from '@joint/shared';
import { Tag } from '../../ui/index.ts';

export const LineStateTag = ({ state }: { readonly state: LineState }): JSX.Element => <Tag colour={state === 'OPEN' ? 'blue' : 'grey'}>{lineStateLabels[state]}</Tag>;
