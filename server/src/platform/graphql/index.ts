export { perRequest, signedIn, type GraphContext } from './context.ts';
export { createGraphRouter } from './route.ts';
export { queryLimits, startGraphServer } from './server.ts';
