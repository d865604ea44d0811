import type { DemoWorld } from '../types.ts';
import { agencies } from './agencies.ts';
import { eastholme } from './eastholme/inspection.ts';
import { live } from './live.ts';
import { northmere } from './northmere/inspection.ts';
import { users } from './users.ts';

/** Two invented areas: Northmere in mid-flight comes first, Eastholme is published. */
export const demoWorld: DemoWorld = { agencies, users, inspections: [northmere, eastholme], live };
