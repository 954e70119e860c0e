import type { Framing } from '../../../core/call.ts';
import { is, isTrue, type Rule, rulesOver, unread } from '../../../core/rule.ts';
import { type Said, say } from '../../../core/say.ts';
import type { TokenCaller } from './caller.ts';
import type { JsonCall } from './json-call.ts';
import type { SecretCall } from './secret-call.ts';

/** Rows of the layers in front of an endpoint; what differs between endpoints is whose page says so. */

/** What stands in front of the whole host asks for a length before anything else is looked at. */
export function edgeRule<Facts extends { readonly framing: Framing }>(endpoint: string): Rule<Facts, 'noLength'> {
  return rulesOver<Facts, 'noLength'>()({
    id: `${endpoint}/chunked`,
    error: 'noLength',
    ahead: true,
    measure: ({ framing }) => framing,
    limit: 'chunked' as const,
    broken: is,
    mend: 'send the body with a Content-Length',
    source: {
      page: 'fastwego-15',
      at: 'report',
      says: 'a body sent chunked, without Content-Length, is answered with HTTP 412; JSON bodies are, too',
    },
  });
}

type AccessTokenErrorName = 'tokenMissing' | 'tokenInvalid' | 'tokenExpired';

/** `parameter`: the name under which the endpoint's page has the token. */
export function accessTokenRules<Facts extends { readonly caller: TokenCaller }>(
  endpoint: string,
  parameter = 'access_token',
): Rule<Facts, AccessTokenErrorName>[] {
  const rule = rulesOver<Facts, AccessTokenErrorName>();
  return [
    rule({
      id: `${endpoint}/token-missing`,
      error: 'tokenMissing',
      measure: ({ caller }) => caller.token,
      limit: 'missing' as const,
      broken: is,
      mend: say`add ?${parameter}= to the URL`,
      explain: ({ caller }) => caller.trouble,
      source: {
        page: 'wechat-captured-replies',
        at: '41001',
        says: 'a call without access_token is refused',
        assumes: 'its place in the order follows from which layer writes the text',
      },
    }),
    rule({
      id: `${endpoint}/token-invalid`,
      error: 'tokenInvalid',
      measure: ({ caller }) => caller.token,
      explain: ({ caller }) => caller.trouble,
      limit: 'invalid' as const,
      broken: is,
      mend: say`fetch a new ${parameter}`,
      source: {
        page: 'wechat-captured-replies',
        at: '40001',
        says: 'a made-up token, and one replaced more than five minutes ago, are refused alike',
      },
    }),
    rule({
      id: `${endpoint}/token-expired`,
      error: 'tokenExpired',
      measure: ({ caller }) => caller.token,
      limit: 'expired' as const,
      explain: ({ caller }) => caller.trouble,
      broken: is,
      mend: say`fetch a new ${parameter}`,
      source: {
        page: 'wechat-captured-replies',
        at: '42001',
        says: 'a token past its 7200 seconds has a code of its own',
      },
    }),
  ];
}

/** Of every call that a third-party platform makes. */
export function platformIpRule<Facts extends { readonly strangeIp: string | undefined }>(
  endpoint: string,
): Rule<Facts, 'ipNotRegistered'> {
  return rulesOver<Facts, 'ipNotRegistered'>()({
    id: `${endpoint}/platform-ip`,
    error: 'ipNotRegistered',
    measure: ({ strangeIp }) => strangeIp,
    broken: (ip) => ip !== undefined,
    mend: (ip) => say`add ${ip} to the platform's list of addresses`,
    source: {
      page: 'community-61004',
      at: 'question',
      says: 'a platform that asked for its token from an address outside its list was refused',
      assumes: 'so are its other calls, and the address is looked at right after the token or the secret',
    },
  });
}

export function methodRule<Facts extends JsonCall>(endpoint: string, page: string): Rule<Facts, 'postRequired'> {
  return rulesOver<Facts, 'postRequired'>()({
    id: `${endpoint}/method`,
    error: 'postRequired',
    measure: ({ method }) => method,
    limit: 'POST',
    broken: (method, only) => method !== only,
    mend: (_, only) => say`send ${only}`,
    source: { page, at: 'Call', says: 'POST only', assumes: 'the refusal is 43002, after the token is known' },
  });
}

/** Of a module that takes files or gives them out, which refuses with a hint. */
export function moduleMethodRule<Facts extends { readonly method: string }>(
  endpoint: string,
): Rule<Facts, 'postRequired'> {
  return rulesOver<Facts, 'postRequired'>()({
    id: `${endpoint}/method`,
    error: 'postRequired',
    measure: ({ method }) => method,
    limit: 'POST',
    broken: (method, only) => method !== only,
    mend: (_, only) => say`send ${only}`,
    source: {
      page: 'wxjava-3692',
      at: 'log line',
      says: 'a GET with a valid token is refused with a hint, which the gateway does not write',
      assumes: 'its place in the order follows from which layer writes the text',
    },
  });
}

export function getRule<Facts extends { readonly method: string }>(
  endpoint: string,
  page: string,
): Rule<Facts, 'getRequired'> {
  return rulesOver<Facts, 'getRequired'>()({
    id: `${endpoint}/method`,
    error: 'getRequired',
    measure: ({ method }) => method,
    limit: 'GET',
    broken: (method, only) => method !== only,
    mend: (_, only) => say`send ${only}`,
    source: { page, at: 'Call', says: 'it is asked by GET', assumes: 'any other method is refused with 43001' },
  });
}

export function emptyRule<Facts extends JsonCall>(endpoint: string): Rule<Facts, 'emptyPost'> {
  return rulesOver<Facts, 'emptyPost'>()({
    id: `${endpoint}/empty`,
    error: 'emptyPost',
    measure: ({ body }) => body,
    limit: 'empty' as const,
    broken: is,
    mend: 'send the fields as a JSON object',
    explain: ({ bodyTrouble }) => bodyTrouble,
    source: {
      page: 'wechat-quota-clear',
      at: 'Error code, 44002',
      says: 'the body of a POST must not be empty',
      assumes: 'so it is of every call with a JSON body',
    },
  });
}

export function formatRule<Facts extends JsonCall>(endpoint: string): Rule<Facts, 'dataFormat'> {
  return rulesOver<Facts, 'dataFormat'>()({
    id: `${endpoint}/format`,
    error: 'dataFormat',
    measure: ({ body }) => body === 'no JSON' || body === 'broken JSON',
    broken: isTrue,
    mend: 'send the fields as a JSON object',
    explain: ({ bodyTrouble }) => bodyTrouble,
    source: {
      page: 'wechat-component-token',
      at: 'Error code, 47001',
      says: 'JSON that cannot be parsed',
      assumes: 'so it is of every call with a JSON body, and a list is no better',
    },
  });
}

/** For a platform's calls: only what begins as JSON is read as JSON, and anything else has no fields. */
export function brokenJsonRule<Facts extends JsonCall>(endpoint: string): Rule<Facts, 'dataFormat'> {
  return rulesOver<Facts, 'dataFormat'>()({
    id: `${endpoint}/format`,
    error: 'dataFormat',
    measure: ({ body }) => body,
    limit: 'broken JSON' as const,
    broken: is,
    mend: 'send the fields as a JSON object',
    explain: ({ bodyTrouble }) => bodyTrouble,
    source: {
      page: 'wechat-component-token',
      at: 'Error code, 47001',
      says: 'JSON that cannot be parsed',
      assumes: 'a body that does not begin as JSON has no fields, as one that was empty was seen to (community-76003)',
    },
  });
}

/** Whether there are fields to look at. */
export const hasFields = ({ body }: JsonCall): boolean => body === 'fields';

/** All of them, of a call that shows a token and posts JSON. */
export function tokenAndJsonRules<Facts extends JsonCall & { readonly caller: TokenCaller }>(
  endpoint: string,
  page: string,
) {
  return [
    edgeRule<Facts>(endpoint),
    ...accessTokenRules<Facts>(endpoint),
    methodRule<Facts>(endpoint, page),
    emptyRule<Facts>(endpoint),
    formatRule<Facts>(endpoint),
  ];
}

/** What rows assume whose place nobody has seen. */
export const orderUnknown = 'its place in the order is not known';

export function appidRule<Facts extends SecretCall>(
  endpoint: string,
  page: string,
  mend: Said,
): Rule<Facts, 'appidInvalid'> {
  return rulesOver<Facts, 'appidInvalid'>()({
    id: `${endpoint}/appid`,
    error: 'appidInvalid',
    measure: ({ appid, known }) => (appid === '' ? unread : !known),
    broken: isTrue,
    mend,
    source: { page, at: 'Error code, 40013', says: 'an appid that does not exist is refused', assumes: orderUnknown },
  });
}

export function secretRule<Facts extends SecretCall>(
  endpoint: string,
  page: string,
  mend: Said,
): Rule<Facts, 'secretInvalid'> {
  return rulesOver<Facts, 'secretInvalid'>()({
    id: `${endpoint}/secret`,
    error: 'secretInvalid',
    measure: ({ secret, secretFits }) => (secret === '' ? unread : !secretFits),
    broken: isTrue,
    mend,
    source: { page, at: 'Error code, 40125', says: 'a secret that does not fit is refused', assumes: orderUnknown },
  });
}

/** Whether calls so far are as many as may be made. */
export const reached = (calls: number, most: number): boolean => calls >= most;
