import type { RouteObject } from 'react-router';
import { routes } from '../../../client/src/routes.tsx';

const joined = (above: string, path = ''): string => `${above}/${path}`.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1');

const leaves = (list: readonly RouteObject[], above: string): string[] =>
  list.flatMap(({ path, children }) => (children ? leaves(children, joined(above, path)) : [joined(above, path)]));

/** The pattern of every page of the client, from its own table of routes. */
export const everyRoute: readonly string[] = [...new Set(leaves(routes, '/'))].sort();
