import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {...string} parts */
export const inProject = (...parts) => path.join(root, ...parts);

/** One line for the person who waits. @param {string} line */
export const say = (line) => void process.stdout.write(`${line}\n`);
