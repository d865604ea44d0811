import type { OwnProgram } from '../../server/src/platform/own-program.ts';

const builtServer = new URL('../../server/dist/', import.meta.url);

/** In the place of the product's own: what a server under test starts is started as built, in a fifth of the time, and is what production runs. */
export const findProgram = ({ built }: OwnProgram): { readonly program: URL; readonly isBuilt: boolean } => ({ program: new URL(built, builtServer), isBuilt: true });
