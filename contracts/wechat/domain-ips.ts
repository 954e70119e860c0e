/** Where the API is, which programs ask to try their token. */
import { type Case, never, type Step } from '../engine/case.ts';
import { credential } from '../engine/http.ts';
import { printedJson } from '../engine/printed.ts';
import { postJson } from '../engine/request-builders.ts';
import { type GatedCall, gatedCases, under } from './gated-calls.ts';
import { plain } from './material-responses.ts';
import { fault } from './requests.ts';
import { badAppid, jsonHeaders, noSuchToken } from './responses.ts';

const ipPage = 'wechat-domain-ip';
const ipPath = '/cgi-bin/get_api_domain_ip';
const ips = { ip_list: ['101.89.47.18', '101.91.34.103'] };

/** Where the real host is, is its own business. */
const addresses = {
  status: 200,
  headers: jsonHeaders,
  body: { kind: 'json', is: ips, order: 'as written' },
  printed: printedJson(ips),
} as const;

const domainIp: GatedCall = {
  slug: 'get-api-domain-ip',
  page: ipPage,
  good: (token) => ({ method: 'GET', url: under(ipPath, token) }),
  passed: addresses,
  wrong: (token) => postJson(under(ipPath, token), {}),
  wrongMethod: noSuchToken(43001, 'require GET method'),
};

/** Said in the label of this endpoint. */
const asJson = (example: Case): Case => {
  const relabelled = (step: Step): Step => {
    const { expect } = step;
    if (typeof expect === 'function' || expect.headers?.['Content-Type'] !== plain['Content-Type']) return step;
    return { ...step, expect: { ...expect, headers: jsonHeaders } };
  };
  if (!('steps' in example)) return { ...example, ...relabelled(example) };
  const [first, ...rest] = example.steps;
  return { ...example, steps: [relabelled(first), ...rest.map(relabelled)] };
};

export const domainIps: readonly Case[] = [
  ...gatedCases(domainIp).map(asJson),
  {
    id: 'wechat/get-api-domain-ip-lists-addresses',
    because: { page: ipPage, at: 'sample', says: 'a list of addresses' },
    grade: 'documented',
    live: never('where the real host is, is its own business'),
    send: domainIp.good(credential),
    expect: addresses,
  },
  {
    id: 'wechat/answers-40013-to-get-api-domain-ip-by-fault',
    because: { page: ipPage, at: 'sample of a failure', says: 'invalid appid' },
    grade: 'documented',
    live: never('nothing a caller sends brings it about at will'),
    needs: [fault(40013, 'wechat/get_api_domain_ip')],
    send: domainIp.good(credential),
    expect: badAppid,
  },
];
