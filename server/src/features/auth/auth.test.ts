import { describe, expect, test } from '@jest/globals';
import { networkOf } from './attempts.ts';
import { cookieName, cookieOptions, readToken } from './cookie.ts';
import { hashPassword, passwordMatches } from './passwords.ts';

describe('the cookie', () => {
  test('is found among others, whole, and only under its own name', () => {
    expect(readToken('a=1; ji_session=abc; b=2', false)).toBe('abc');
    expect(readToken('ji_session=a=b=', false)).toBe('a=b=');
    for (const header of [undefined, '', 'xji_session=abc', 'ji_sessionx=abc', '__Host-session=abc']) expect(readToken(header, false)).toBeUndefined();
    expect([readToken('__Host-session=abc', true), readToken('ji_session=abc', true)]).toEqual(['abc', undefined]);
  });

  test('where people come by https it has every mark that __Host- asks for', () => {
    expect(cookieName(true)).toMatch(/^__Host-/);
    expect(cookieOptions(true)).toEqual({ httpOnly: true, sameSite: 'lax', secure: true, path: '/' });
  });
});

test.each([
  ['203.0.113.9', '203.0.113.9'], ['::ffff:203.0.113.9', '203.0.113.9'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:db8:1:2::99', '2001:db8:1:2::/64'], ['::1', '0:0:0:0::/64'], ['unknown', 'unknown'],
])('an attempt from %s counts for %s', (ip, network) => expect(networkOf(ip)).toBe(network));

describe('a password', () => {
  test('is kept as Argon2id with the cost that OWASP advises, never twice alike', async () => {
    const [one, two] = await Promise.all([hashPassword('the same words'), hashPassword('the same words')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect([await passwordMatches(one, 'the same words'), await passwordMatches(one, 'other words')]).toEqual([true, false]);
  });

  test('of nobody never fits, not even the one that stands in for it', async () => {
    for (const guess of ['', 'a password that no account has', 'anything']) expect(await passwordMatches(null, guess)).toBe(false);
  });
});
