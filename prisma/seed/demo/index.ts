import type { DemoWorld } from '../types.ts';
import { agencies } from './agencies.ts';
import { eastholme } from './eastholme/inspection.ts';
import { fellside } from './fellside/inspection.ts';
import { live } from './live.ts';
import { northmere } from './northmere/inspection.ts';
import { southbeck } from './southbeck/inspection.ts';
import { users } from './users.ts';

/** Invented areas: Northmere in mid-flight comes first; Eastholme is published, and so is Fellside; in Southbeck agencies check the draft. Northmere’s health services and police work in the last two as well. */
export const demoWorld: DemoWorld = { agencies, users, inspections: [northmere, eastholme, fellside, southbeck], live };
