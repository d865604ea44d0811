import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accountInput, makeAccount } from '../../server/src/accounts.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => { app = await startTestApp(); });
afterAll(() => app.stop());

const signIn = (email: string, password: string) =>
  app.graph(null, 'mutation ($input: SignInInput!) { signIn(input: $input) { email canCreateInspection user { agency { name kind } } } }', { input: { email, password } });
const ada = accountInput.parse({ email: 'Ada@Ofsted.example', name: 'Ada Nowak', agency: 'Inspectorate of Testshire', kind: 'INSPECTORATE' });

test('an operator makes an account with its agency, and the person signs in with the password shown', async () => {
  const { email, password, isNew } = await makeAccount(app.features, ada);
  expect([email, isNew]).toEqual(['ada@ofsted.example', true]);
  const { data, errors } = await signIn(email, password);
  expect(errors).toEqual([]);
  expect(data.signIn).toEqual({ email, canCreateInspection: true, user: { agency: { name: 'Inspectorate of Testshire', kind: 'INSPECTORATE' } } });
});

test('the same address again gets a new password: the old one and its sessions are over', async () => {
  const before = await makeAccount(app.features, { ...ada, email: 'again@ofsted.example' });
  await signIn(before.email, before.password);
  const after = await makeAccount(app.features, { ...ada, email: 'again@ofsted.example' });
  expect(after.isNew).toBe(false);
  expect((await signIn(before.email, before.password)).code).toBe('INVALID_INPUT');
  expect((await app.sql('SELECT s.id FROM session s JOIN app_user u ON u.id = s.user_id WHERE u.email = $1', [before.email]))).toEqual([]);
  expect((await signIn(after.email, after.password)).errors).toEqual([]);
});

test('an unknown agency needs its kind, and bad input names the option', async () => {
  await expect(makeAccount(app.features, { ...ada, email: 'no@agency.example', agency: 'Nowhere', kind: undefined })).rejects.toThrow('Add --kind');
  const faults = accountInput.safeParse({ email: 'not an address', name: '', agency: 'x', kind: 'ARMY' }).error?.issues.map(({ path }) => path[0]);
  expect(faults).toEqual(['email', 'name', 'kind']);
});
