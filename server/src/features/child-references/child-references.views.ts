import type { ChildRegister } from './child-references.service.ts';

export type ChildRegisterView = ChildRegister;
export type ChildReferenceView = ChildRegister['references'][number];
