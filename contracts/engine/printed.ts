/** What a page prints of an answer, apart from what was only ever seen of it. */
import type { ComparedResponse, ExpectedJson, ExpectedResponse, JsonPattern } from './case.ts';

/** The JSON as the page has it, whatever stands around and beside it, and with any status: few pages print one. */
export const printedJson = (is: JsonPattern, more: Partial<ExpectedJson> = {}): ComparedResponse => ({
  body: { kind: 'json', is, more: 'allowed', ...more },
});

/**
 * An answer whose headers, blanks and forms were seen: the page prints its keys and what stands in them literally, and
 * of a key, a token or an address no more than that there is one.
 */
export function formSeen(expected: ExpectedResponse): ExpectedResponse {
  const { status, body } = expected;
  if (body.kind !== 'json') return { ...expected, printed: { status, body } };
  const { is, more, order } = body;
  const printed = { kind: 'json', is: loosely(is), ...(more && { more }), ...(order && { order }) } as const;
  return { ...expected, printed: { status, body: printed } };
}

function loosely(pattern: JsonPattern): JsonPattern {
  if (pattern instanceof RegExp) return anyForm(pattern);
  if (pattern === null || typeof pattern !== 'object') return pattern;
  if (isList(pattern)) return pattern.map(loosely);
  return Object.fromEntries(Object.entries(pattern).map(([key, value]) => [key, loosely(value)]));
}

/** Of any form, but still another than the one it must not be. */
const anyForm = ({ source }: RegExp): RegExp => new RegExp(`${/^\^(\(\?!.*?\$\))?/.exec(source)?.[0] ?? '^'}.+$`);

// Array.isArray does not narrow a readonly array out of a union.
const isList = (value: object): value is readonly JsonPattern[] => Array.isArray(value);
