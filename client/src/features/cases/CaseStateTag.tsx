import type { JSX } from 'react';
import { caseStateLabels, type CaseState } from '@joint/shared';
import { Tag, type TagColour } from '../../ui/index.ts';

const colours: Readonly<Record<CaseState, TagColour>> = { WRITING: 'yellow', OPENED: 'blue', SIGNED: 'green', WITHDRAWN: 'grey' };

export const CaseStateTag = ({ state }: { readonly state: CaseState }): JSX.Element => <Tag colour={colours[state]}>{caseStateLabels[state]}</Tag>;
