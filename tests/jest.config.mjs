import { fileURLToPath } from 'node:url';

/** @param {string} path */
const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** @param {object} parser @param {object} [react] */
const compile = (parser, react = {}) => ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', ...parser }, transform: react }, module: { type: 'es6' }, sourceMaps: 'inline' }];

const base = {
  rootDir: fromRoot('.'),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.ts$': compile({}), '\\.tsx$': compile({ tsx: true }, { react: { runtime: 'automatic' } }) },
  moduleNameMapper: { '\\.(scss|css|svg|png)(\\?.*)?$': fromRoot('tests/support/empty-module.mjs') },
  modulePathIgnorePatterns: ['<rootDir>/\\.data/', '<rootDir>/\\.cache/', '<rootDir>/(client|server)/dist/'],
};

/** Tests that boot something, against a real PostgreSQL: their own, or the one that TEST_DATABASE_URL names. @param {string} folder */
const booted = (folder) => ({
  ...base,
  displayName: folder,
  testMatch: [`<rootDir>/tests/${folder}/**/*.test.ts`],
  // scripts/test.mjs builds the server before.
  moduleNameMapper: { ...base.moduleNameMapper, '/own-program\\.ts$': fromRoot('tests/support/built-program.ts') },
  globalSetup: fromRoot('tests/support/global-setup.mjs'),
  globalTeardown: fromRoot('tests/support/global-teardown.mjs'),
});

/** Run by `npm test` and its parts (scripts/test.mjs). Every project is ECMAScript modules, as the product is. */
export default {
  maxWorkers: process.env.JEST_WORKERS ?? '100%',
  // What a file of modules leaves behind in a worker is never freed: at four gigabytes most of the time went into looking for garbage.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 30_000,
  testSequencer: fromRoot('tests/support/longest-first.mjs'),
  reporters: ['default', fromRoot('tests/support/totals-reporter.mjs')],
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{shared,server,client,prisma,scripts}/**/*.test.ts', '<rootDir>/tests/{support,faults}/**/*.test.ts'] },
    {
      ...base,
      displayName: 'client',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/client/**/*.test.tsx'],
      setupFiles: [fromRoot('tests/support/browser-globals.mjs')],
    },
    ...['integration', 'realtime', 'access', 'production'].map(booted),
    { ...booted('journeys'), testEnvironment: fromRoot('tests/support/journey-environment.mjs') },
  ],
};
