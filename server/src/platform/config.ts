import path from 'node:path';
import { z } from 'zod';
import type { MailSettings } from './mailer.ts';
import { projectRoot } from './project-root.ts';
import type { S3Settings } from './storage/index.ts';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Everything that is decided outside the program. */
export interface Config {
  readonly production: boolean;
  /** With invented data and listed accounts, for trying it out. */
  readonly demo: boolean;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** What browsers see, such as `https://inspections.example.gov.uk`; undefined means whatever host a request names. */
  readonly publicOrigin: string | undefined;
  /** True where browsers come by https. */
  readonly secureCookies: boolean;
  /** Undefined means a PostgreSQL of our own, in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Most connections of this node to PostgreSQL. */
  readonly databasePool: number;
  /** Undefined means that this is the only node. */
  readonly redisUrl: string | undefined;
  readonly dataDir: string;
  /** Where files are kept, unless `s3` is set. */
  readonly filesDir: string;
  /** A bucket for files; undefined means `filesDir`. */
  readonly s3: S3Settings | undefined;
  /** ClamAV's daemon; undefined means that files are not looked at for viruses. */
  readonly clamavUrl: string | undefined;
  /** Where emails are handed in; undefined means that none are sent. */
  readonly smtp: MailSettings | undefined;
  readonly logLevel: (typeof logLevels)[number];
  /** How many proxies of ours a request passes, whose word on the sender's address is taken. */
  readonly trustProxy: number;
}

/** Lists every fault at once; each line names the setting and says what to do. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The settings need attention:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

const wholeNumber = (least: number, most: number, standard: number) => {
  const error = `must be a whole number from ${least} to ${most}; leave it out for ${standard}`;
  return z.string().regex(/^\d+$/, error).transform(Number).pipe(z.number().min(least, error).max(most, error)).default(standard);
};

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, { error: `must be one of ${values.join(', ')}` });

const parseUrl = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

const url = (protocols: readonly string[], example: string, needsDatabase = false) =>
  z.string().refine((text) => {
    const parsed = parseUrl(text);
    return parsed && protocols.includes(parsed.protocol) && parsed.hostname && (!needsDatabase || parsed.pathname.length > 1);
  }, `must look like ${example}`);

const settings = z.object({
  NODE_ENV: oneOf(['development', 'production', 'test']).default('development'),
  DEMO: oneOf(['true', 'false']).optional(),
  PORT: wholeNumber(0, 65_535, 3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_ORIGIN: z
    .string()
    .refine((text) => /^https?:\/\//.test(text) && parseUrl(text)?.origin === text, 'must be an origin with no path and no slash at its end, such as https://inspections.example.gov.uk')
    .optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgresql://user:password@host:5432/database', true).optional(),
  DATABASE_POOL: wholeNumber(2, 500, 10),
  REDIS_URL: url(['redis:', 'rediss:'], 'redis://host:6379').optional(),
  DATA_DIR: z.string().optional(),
  FILES_DIR: z.string().optional(),
  S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket').optional(),
  S3_REGION: z.string().default('eu-west-2'),
  S3_ENDPOINT: url(['http:', 'https:'], 'https://s3.example.net').optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  CLAMAV_URL: url(['tcp:'], 'tcp://host:3310').optional(),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@host:587').optional(),
  MAIL_FROM: z.string().regex(/^(?:[^<>@\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'must be an address, such as Joint Inspection <no-reply@example.gov.uk>').optional(),
  LOG_LEVEL: oneOf(logLevels).optional(),
  TRUST_PROXY: wholeNumber(0, 10, 0),
});

type Values = Readonly<Record<string, string | undefined>>;
export const settingNames = Object.keys(settings.shape);

/** Passwords that everybody tries first. */
const wellKnownPasswords = new Set(['postgres', 'password', 'admin', 'root', 'secret', 'changeme', 'example', 'joint_inspection']);
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Settings that mean something only together. */
function halfFaults(values: Values): string[] {
  const lone = ['S3_ENDPOINT', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'].filter((name) => values[name] && !values['S3_BUCKET']);
  const keys = [values['S3_ACCESS_KEY_ID'], values['S3_SECRET_ACCESS_KEY']].filter(Boolean).length;
  return [
    ...lone.map((name) => `${name} means nothing without S3_BUCKET: set that too, or leave it out`),
    ...(Boolean(values['SMTP_URL']) !== Boolean(values['MAIL_FROM']) ? ['SMTP_URL and MAIL_FROM belong together: set both, or leave both out'] : []),
    ...(values['SMTP_URL'] && !values['PUBLIC_ORIGIN'] ? ['SMTP_URL needs PUBLIC_ORIGIN: emails lead to the address that people type'] : []),
    ...(keys === 1 ? ['S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together: set both, or leave both out'] : []),
  ];
}

/** What production refuses, whatever else is wrong. */
function productionFaults(values: Values): string[] {
  if (values['NODE_ENV'] !== 'production') return [];
  const origin = parseUrl(values['PUBLIC_ORIGIN'] ?? '');
  const password = parseUrl(values['DATABASE_URL'] ?? '')?.password ?? '';
  return [
    !values['DATABASE_URL'] && 'DATABASE_URL must be set in production: name a PostgreSQL 15 or newer, such as postgresql://user:password@host:5432/database',
    wellKnownPasswords.has(password) && 'DATABASE_URL has a password that anyone would guess: give the database user another',
    !values['PUBLIC_ORIGIN'] && 'PUBLIC_ORIGIN must be set in production: the address people type, such as https://inspections.example.gov.uk',
    origin?.protocol === 'http:' && !loopback.has(origin.hostname) && 'PUBLIC_ORIGIN must begin with https:// in production: put a proxy that speaks https in front',
    values['DEMO'] === 'true' && 'DEMO must not be true in production: leave it out, or set NODE_ENV=development to try the demo',
  ].filter((fault) => fault !== false);
}

/** The one reader of the environment, and otherwise pure. An empty setting counts as left out. Throws ConfigError. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const values: Values = Object.fromEntries(settingNames.map((name) => [name, env[name]?.trim() || undefined]));
  const parsed = settings.safeParse(values);
  const faults = [...(parsed.error?.issues ?? []).map(({ path: [name], message }) => `${String(name)} ${message}`), ...halfFaults(values), ...productionFaults(values)];
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);

  const { data } = parsed;
  const production = data.NODE_ENV === 'production';
  const dataDir = data.DATA_DIR ? path.resolve(data.DATA_DIR) : path.join(projectRoot, '.data');
  const { S3_BUCKET: bucket, S3_REGION: region, S3_ENDPOINT: endpoint, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = data;
  const demo = data.DEMO ? data.DEMO === 'true' : !production && !data.DATABASE_URL;
  return {
    production,
    demo,
    port: data.PORT,
    host: data.HOST,
    publicOrigin: data.PUBLIC_ORIGIN,
    secureCookies: data.PUBLIC_ORIGIN?.startsWith('https:') ?? false,
    databaseUrl: data.DATABASE_URL,
    databasePool: data.DATABASE_POOL,
    redisUrl: data.REDIS_URL,
    dataDir,
    filesDir: data.FILES_DIR ? path.resolve(data.FILES_DIR) : path.join(dataDir, 'files'),
    s3: bucket ? { bucket, region, endpoint, credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined } : undefined,
    clamavUrl: data.CLAMAV_URL,
    smtp: data.SMTP_URL && data.MAIL_FROM ? { url: data.SMTP_URL, from: data.MAIL_FROM } : undefined,
    logLevel: data.LOG_LEVEL ?? (demo ? 'warn' : 'info'),
    trustProxy: data.TRUST_PROXY,
  };
}
