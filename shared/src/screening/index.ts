export * from './answers.ts';
export * from './check-digits.ts';
export * from './findings.ts';
export * from './screen.ts';
export { smallNumberBelow } from './small-numbers.ts';
