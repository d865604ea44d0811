import { createContext, useContext } from 'react';
import type { InspectionSetup_AgenciesQuery, InspectionSetup_FrameworksQuery } from '../../../generated/graphql.ts';
import type { SetupStep } from '../../../paths.ts';
import type { SetupDraft } from './setup-draft.ts';
import type { StepFault } from './setup-faults.ts';

export type SetupAgency = InspectionSetup_AgenciesQuery['agencies'][number];
export type SetupFramework = InspectionSetup_FrameworksQuery['frameworkVersions'][number];

export interface Setup {
  readonly draft: SetupDraft;
  /** Keeps what was entered, at once. */
  readonly change: (part: Partial<SetupDraft>) => void;
  readonly agencies: readonly SetupAgency[];
  readonly frameworks: readonly SetupFramework[];
  /** The chosen framework. */
  readonly framework: SetupFramework | undefined;
  /** Faults found when it was sent. */
  readonly faultsOn: (step: SetupStep) => readonly StepFault[];
  readonly setFaults: (faults: readonly StepFault[]) => void;
  /** Goes on from a step: to the next, or back to the check page when it was changed from there. */
  readonly goOn: (from: SetupStep) => Promise<void>;
  readonly discard: () => void;
}

export const SetupContext = createContext<Setup | null>(null);

export function useSetup(): Setup {
  const setup = useContext(SetupContext);
  if (!setup) throw new Error('this step needs its layout: put its route under SetupLayout');
  return setup;
}
