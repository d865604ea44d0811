import { register } from 'node:module';

/** Client modules import their styles; a program without a page has no use for them. */
const hooks = `export const load = (url, context, next) => (/\\.(scss|css|svg)$/.test(url) ? { format: 'module', source: '', shortCircuit: true } : next(url, context));`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
