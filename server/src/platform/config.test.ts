import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig, settingNames } from './config.ts';
import { projectRoot } from './project-root.ts';

const production = { NODE_ENV: 'production', DATABASE_URL: 'postgresql://ji:kelp-anvil-9@db:5432/ji', PUBLIC_ORIGIN: 'https://inspections.example.gov.uk' };

function faultsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

describe('what nothing set means', () => {
  test('a demo of its own on this machine alone', () => {
    expect(readConfig({})).toEqual({
      production: false, demo: true, port: 3000, host: '127.0.0.1', publicOrigin: undefined, secureCookies: false, databaseUrl: undefined,
      databasePool: 10, redisUrl: undefined, dataDir: path.join(projectRoot, '.data'), filesDir: path.join(projectRoot, '.data/files'), s3: undefined, clamavUrl: undefined, smtp: undefined, logLevel: 'warn', trustProxy: 0,
    });
  });

  test('an empty setting counts as left out', () => {
    expect(readConfig(Object.fromEntries(settingNames.map((name) => [name, ' '])))).toEqual(readConfig({}));
  });
});

describe('emails', () => {
  const mail = { SMTP_URL: 'smtp://ji:kelp@mail.example:587', MAIL_FROM: 'Joint Inspection <no-reply@example.gov.uk>', PUBLIC_ORIGIN: 'https://inspections.example.gov.uk' };

  test('are sent where the mail server, the sender and the address that people type are named', () => {
    expect(readConfig(mail).smtp).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM });
    expect(readConfig({ ...mail, SMTP_URL: 'smtps://mail.example', MAIL_FROM: 'no-reply@example.gov.uk' }).smtp?.from).toBe('no-reply@example.gov.uk');
  });

  test('need all three, each in its form; what is wrong is named without its password', () => {
    expect(faultsOf({ ...mail, MAIL_FROM: '' })).toEqual(['SMTP_URL and MAIL_FROM belong together: set both, or leave both out']);
    expect(faultsOf({ ...mail, SMTP_URL: '' })).toEqual(['SMTP_URL and MAIL_FROM belong together: set both, or leave both out']);
    expect(faultsOf({ ...mail, PUBLIC_ORIGIN: '' })).toEqual(['SMTP_URL needs PUBLIC_ORIGIN: emails lead to the address that people type']);
    expect(faultsOf({ ...mail, SMTP_URL: 'http://ji:kelp@mail.example' })).toEqual(['SMTP_URL must look like smtp://user:password@host:587']);
    expect(faultsOf({ ...mail, MAIL_FROM: 'nobody' })).toEqual(['MAIL_FROM must be an address, such as Joint Inspection <no-reply@example.gov.uk>']);
  });
});

describe('demo mode', () => {
  test('is off with a database of one’s own, unless asked for', () => {
    const { DATABASE_URL } = production;
    expect(readConfig({ DATABASE_URL }).demo).toBe(false);
    expect(readConfig({ DATABASE_URL, DEMO: 'true' }).demo).toBe(true);
    expect(readConfig({ DEMO: 'false' }).demo).toBe(false);
  });
});

describe('production', () => {
  test('is settings alone', () => {
    expect(readConfig({ ...production, REDIS_URL: 'rediss://cache:6379', TRUST_PROXY: '1', PORT: '8080' })).toMatchObject({
      production: true, demo: false, port: 8080, secureCookies: true, databaseUrl: production.DATABASE_URL, redisUrl: 'rediss://cache:6379', logLevel: 'info', trustProxy: 1,
    });
  });

  test.each([
    ['no database', { DATABASE_URL: '' }, /^DATABASE_URL must be set/],
    ['no origin', { PUBLIC_ORIGIN: '' }, /^PUBLIC_ORIGIN must be set/],
    ['plain http', { PUBLIC_ORIGIN: 'http://inspections.example.gov.uk' }, /^PUBLIC_ORIGIN must begin with https/],
    ['the demo', { DEMO: 'true' }, /^DEMO must not be true/],
    ['a password everybody knows', { DATABASE_URL: 'postgresql://postgres:postgres@db:5432/ji' }, /^DATABASE_URL has a password/],
  ])('refuses %s', (_what, change, fault) => {
    expect(faultsOf({ ...production, ...change })).toEqual([expect.stringMatching(fault)]);
  });

  test('may be tried on this machine without https', () => {
    expect(readConfig({ ...production, PUBLIC_ORIGIN: 'http://localhost:3000' }).secureCookies).toBe(false);
  });
});

describe('faults', () => {
  test.each([
    ['PORT', 'http'], ['PORT', '70000'], ['PORT', '-1'], ['DATABASE_URL', 'mysql://host/db'], ['DATABASE_URL', 'postgresql://host'], ['DATABASE_URL', 'localhost'],
    ['REDIS_URL', 'http://host'], ['PUBLIC_ORIGIN', 'https://host/'], ['PUBLIC_ORIGIN', 'host'], ['DEMO', 'yes'], ['LOG_LEVEL', 'loud'], ['NODE_ENV', 'live'],
    ['CLAMAV_URL', 'http://host'], ['DATABASE_POOL', '1'], ['TRUST_PROXY', 'true'],
  ])('%s=%s is named, with what to do', (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} must (be|look like) .+`))]);
  });

  test('a bucket needs all that belongs to it, and what belongs to it needs a bucket', () => {
    expect(faultsOf({ S3_ENDPOINT: 'https://s3.example.net' })).toEqual([expect.stringMatching(/^S3_ENDPOINT means nothing without S3_BUCKET/)]);
    expect(faultsOf({ S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'key' })).toEqual([expect.stringMatching(/belong together/)]);
    expect(faultsOf({ S3_BUCKET: 'Not a bucket' })).toEqual([expect.stringMatching(/^S3_BUCKET must be/)]);
    expect(readConfig({ S3_BUCKET: 'files', S3_ENDPOINT: 'https://s3.example.net', S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'word' }).s3)
      .toEqual({ bucket: 'files', region: 'eu-west-2', endpoint: 'https://s3.example.net', credentials: { accessKeyId: 'key', secretAccessKey: 'word' } });
  });

  test('are listed all at once', () => {
    expect(faultsOf({ NODE_ENV: 'production', PORT: 'x', REDIS_URL: 'x', DEMO: 'true' }).map((fault) => fault.split(' ')[0]).sort()).toEqual(['DATABASE_URL', 'DEMO', 'PORT', 'PUBLIC_ORIGIN', 'REDIS_URL']);
  });
});

test('.env.example names exactly the settings there are', () => {
  const named = [...readFileSync(path.join(projectRoot, '.env.example'), 'utf8').matchAll(/^#?\s?([A-Z0-9_]+)=/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...settingNames].sort());
});
