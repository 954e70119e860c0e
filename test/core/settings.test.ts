import { expect, it } from 'vitest';
import { Settings, type Switch } from '../../src/core/settings.ts';

const source = { page: 'p', at: 'a', says: 's' };
const most: Switch<number> = { name: 'x.most', documented: 100, observed: 200, upTo: 500, source };
const mode: Switch<'a' | 'b' | 'c'> = { name: 'x.mode', documented: 'a', others: ['b', 'c'], source };
const make = (profile: 'documented' | 'observed', chosen = {}) => new Settings([most, mode], profile, chosen);

it('takes each default from the profile', () => {
  expect(make('documented').all()).toEqual({ 'x.most': 100, 'x.mode': 'a' });
  expect(make('observed').all()).toEqual({ 'x.most': 200, 'x.mode': 'a' });
});

it('lets a single choice overrule the profile, also one that came as text', () => {
  const settings = make('observed', { 'x.most': '300', 'x.mode': 'c' });
  expect(settings.get(most)).toBe(300);
  expect(settings.get(mode)).toBe('c');
});

it.each([
  [{ 'x.none': 1 }, 'there is no setting "x.none"; there are x.most, x.mode'],
  [{ 'x.mode': 'd' }, 'x.mode cannot be "d"; it can be "a" or "b" or "c"'],
  [{ 'x.most': -1 }, 'x.most cannot be -1; it can be 100 or 200, or a whole number from 1 to 500'],
  [{ 'x.most': '1e400' }, 'x.most cannot be "1e400"; it can be 100 or 200, or a whole number from 1 to 500'],
  [{ 'x.most': 501 }, 'x.most cannot be 501; it can be 100 or 200, or a whole number from 1 to 500'],
  [{ 'x.most': '0x10' }, 'x.most cannot be "0x10"; it can be 100 or 200, or a whole number from 1 to 500'],
  [{ 'x.most': [5] }, 'x.most cannot be a list; it can be 100 or 200, or a whole number from 1 to 500'],
  [{ 'x.mode': ['a'] }, 'x.mode cannot be a list; it can be "a" or "b" or "c"'],
  [{ 'x.mode': { a: 1 } }, 'x.mode cannot be an object; it can be "a" or "b" or "c"'],
  [{ 'x.most': true }, 'x.most cannot be true; it can be 100 or 200, or a whole number from 1 to 500'],
  [{ 'x.most': null }, 'x.most cannot be null; it can be 100 or 200, or a whole number from 1 to 500'],
])('refuses %j and says what is allowed', (chosen, message) => {
  expect(() => make('documented', chosen)).toThrow(message);
});

it('changes nothing when one of several values is refused', () => {
  const settings = make('documented');
  expect(() => settings.set({ 'x.most': 7, 'x.mode': 'z' })).toThrow();
  expect(settings.get(most)).toBe(100);
});

it('goes back to how it was made', () => {
  const settings = make('documented', { 'x.most': 5 });
  settings.set({ 'x.most': 6, 'x.mode': 'b' });
  settings.reset();
  expect(settings.all()).toEqual({ 'x.most': 5, 'x.mode': 'a' });
});
