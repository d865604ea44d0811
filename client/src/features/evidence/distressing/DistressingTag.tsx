import type { JSX } from 'react';
import { Tag } from '../../../ui/index.ts';

/** Said beside the title wherever a piece is listed that may be hard to read. */
export const DistressingTag = (): JSX.Element => <Tag colour="orange">Distressing</Tag>;
