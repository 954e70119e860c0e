import { InvalidArgumentError } from 'commander';

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
