export { perRequest, signedIn, type GraphContext } from './context.ts';
export { createGraphRouter } from './route.ts';
export { createSandboxRouter } from './sandbox.ts';
export { queryLimits, startGraphServer } from './server.ts';
