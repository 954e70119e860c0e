import { expect, it } from 'vitest';
import { Clock } from '../../src/core/clock.ts';
import { Tokens } from '../../src/core/tokens.ts';

const all = () => true;
const none = () => false;

function issue(tokens: Tokens, value: string, owner = 'me', kind = 'x/token') {
  return tokens.issue({ kind, owner, issuedAt: 0, expiresAt: 1 }, () => value);
}

it('asks for another value where there is a token of that one', () => {
  const tokens = new Tokens(new Clock());
  issue(tokens, 'a');
  const values = ['a', 'a', 'b'];
  expect(tokens.issue({ kind: 'x', owner: 'me', issuedAt: 0, expiresAt: 1 }, () => values.shift() ?? '').value).toBe(
    'b',
  );
});

it('remembers of what resets forgot the last thousand, and no value that is given again', () => {
  const tokens = new Tokens(new Clock());
  for (let i = 0; i <= 1000; i++) issue(tokens, `t${i}`);
  tokens.reset(none);
  expect(tokens.findForgotten('t0')).toBeUndefined();
  expect(tokens.findForgotten('t1')).toMatchObject({ owner: 'me' });
  issue(tokens, 'one more');
  tokens.reset(none);
  expect(tokens.findForgotten('t1')).toBeUndefined();
  issue(tokens, 't2');
  expect(tokens.forgottenAt('t2')).toBeUndefined();
  expect(tokens.forgottenAt('never there')).toBeUndefined();
});

it('gives the newest of a kind as it is, also after a reset that it survives', () => {
  const tokens = new Tokens(new Clock());
  issue(tokens, 'a');
  tokens.replace(issue(tokens, 'b'), 5);
  tokens.reset(all);
  expect(tokens.latest('x/token', 'me')).toMatchObject({ value: 'b', replacedAt: 5 });
  expect(tokens.isOwner('me')).toBe(true);
  tokens.reset(none);
  expect(tokens.latest('x/token', 'me')).toBeUndefined();
  // What was stored under its name may still be shown by it.
  expect(tokens.isOwner('me')).toBe(true);
  expect(tokens.isOwner('you')).toBe(false);
});
