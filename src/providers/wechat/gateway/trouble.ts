import { type Head, header, queryOf } from '../../../core/call.ts';
import { type Wanted, whyNoCredential } from '../../../core/credential-trouble.ts';
import type { Explanation } from '../../../core/rule.ts';
import { allOf, type Filling, say } from '../../../core/say.ts';
import { quoted } from '../../../core/words.ts';
import type { World } from '../../../core/world.ts';
import { bearerOf, COMPONENT, PLAIN, STABLE } from './tokens.ts';

const words: readonly (readonly [start: string, word: string])[] = [
  [PLAIN, 'access_token'],
  [STABLE, 'stable access_token'],
  [COMPONENT, 'component_access_token'],
  ['wechat/authorizer_access_token ', 'authorizer_access_token'],
  ['wechat/authorizer_refresh_token ', 'authorizer_refresh_token'],
  ['wechat/authorization_code ', 'authorization_code'],
  ['wechat/component_verify_ticket', 'component_verify_ticket'],
];

function inWords(kind: string): Filling {
  const word = words.find(([start]) => kind === start || (start.endsWith(' ') && kind.startsWith(start)))?.[1];
  return word ?? say`credential of ${kind.split('/')[0] ?? ''}`;
}

/** `kind`: in WeChat's word, as the fields are called that it is sent in. */
function wanted(kind: string): Wanted {
  const isToken = kind === 'access_token' || kind === 'component_access_token';
  return {
    kind,
    inWords,
    fits: (token) => (isToken ? bearerOf(token.kind) !== undefined : inWords(token.kind) === kind),
  };
}

/** Why no token was found in a call that has it in its query. */
export function whyTokenMissing(call: Head, parameter: string): Explanation {
  const sent = [...queryOf(call)];
  const mend = say`add ?${parameter}= to the URL`;
  const spelt = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
  if (sent.some(([name, value]) => name === parameter && value === '')) {
    return {
      measured: say`an empty ${parameter}`,
      mend: say`look at what the call for ${parameter} answered`,
      ours: true,
    };
  }
  const alike = sent.find(
    ([name]) => spelt(name) === spelt(parameter) || /^(?:\?|amp;)?(?:access_)?token$/i.test(name),
  );
  if (alike) {
    return {
      measured: say`a query with ${quoted(alike[0])} and without ${parameter}`,
      mend: say`spell it ${parameter}`,
    };
  }
  if (header(call.headers, 'authorization') !== undefined) {
    return {
      measured: say`an Authorization header, which is not read, and no ${parameter} in the query`,
      mend,
      ours: true,
    };
  }
  if (sent.length === 0) return { measured: 'no query', mend, ours: true };
  return {
    measured: say`a query without ${parameter}: ${allOf(sent.slice(0, 5).map(([name]) => quoted(name)))}`,
    mend,
  };
}

/** Why a text is no token that is good. */
export function whyTokenRefused(sent: string, parameter: string, world: World): Explanation {
  return (
    whyNoCredential(sent, wanted(parameter), world) ?? {
      measured:
        parameter === 'access_token'
          ? say`an ${parameter} that was never issued here`
          : say`a ${parameter} that was never issued here`,
      ours: true,
    }
  );
}

/** The same of a ticket, a code or a refresh token. */
export function whyRefused(sent: string, kind: string, world: World): Explanation | undefined {
  return whyNoCredential(sent, wanted(kind), world);
}

/** Why a field is missing: what came among the fields or in the query. */
export function whyFieldMissing(name: string, came: readonly string[] | undefined): Explanation | undefined {
  if (came === undefined) return undefined;
  if (came.includes(name)) return { measured: say`an empty ${name}`, mend: say`send ${name} as a text`, ours: true };
  if (came.length === 0) return { measured: 'no fields', ours: true };
  const letters = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .replace(/^app(?=secret)/, '');
  const alike = came.some((each) => letters(each) === letters(name));
  const measured = say`no ${name} among what came: ${allOf(came.slice(0, 8).map(quoted))}`;
  return alike ? { measured, mend: say`spell it ${name}` } : { measured };
}
