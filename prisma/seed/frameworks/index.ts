import type { FrameworkPack } from '../types.ts';
import { areaSend } from './area-send.ts';
import { ilacs } from './ilacs.ts';
import { jtaiFrontDoor } from './jtai-front-door.ts';
import { jtaiSeriousYouthViolence } from './jtai-serious-youth-violence.ts';
import { sectorFrontDoor } from './sector-front-door.ts';
import { sectorJoint } from './sector-joint.ts';
import { sectorThematicStudy } from './sector-thematic-study.ts';
import { sif } from './sif.ts';

/** Every framework an inspection may be made against. A published version never changes: a revision is a new version. */
export const frameworkPacks: readonly FrameworkPack[] = [
  jtaiFrontDoor,
  jtaiSeriousYouthViolence,
  sectorFrontDoor,
  sectorJoint,
  sectorThematicStudy,
  ilacs,
  areaSend,
  sif,
];
