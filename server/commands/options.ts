import { InvalidArgumentError } from 'commander';
import { InputError } from '../../src/core/input-error.ts';
import { languages } from '../../src/languages/index.ts';

/** What options take; each throws commander's own error, which names the option. */
export const number =
  (most: number, least = 0) =>
  (text: string) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };

export const oneOf =
  (...allowed: readonly string[]) =>
  (text: string) => {
    if (allowed.includes(text)) return text;
    throw new InvalidArgumentError(`It must be ${allowed.join(' or ')}.`);
  };

/** `--lang`; left out, it is by the environment. */
export const language = oneOf(...languages);

/** `name=value`, collected. */
export const setting = (text: string, before: Record<string, string>) => {
  const mark = text.indexOf('=');
  if (mark < 1) throw new InvalidArgumentError('It must be name=value.');
  return { ...before, [text.slice(0, mark)]: text.slice(mark + 1) };
};

/** Each time it is given. */
export const collected = (text: string, before: readonly string[]) => [...before, text];

export const address = (text: string) => {
  if (text !== '') return text;
  throw new InvalidArgumentError('It must be an address; an empty one would mean every network.');
};

/** Where a server is, as `--url` says it, with nothing behind it that a path would follow twice. Throws an InputError. */
export function serverUrl(text: string): string {
  if (/^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '')) return text.replace(/\/+$/, '');
  throw new InputError(`--url must be an address such as http://127.0.0.1:4010, not ${JSON.stringify(text)}`);
}
