export * from './answers.ts';
export * from './cells.ts';
export * from './check-digits.ts';
export * from './findings.ts';
export * from './in-parts.ts';
export * from './screen.ts';
export { smallNumberBelow } from './small-numbers.ts';
