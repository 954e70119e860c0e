import type { EndpointWith } from '../../../core/provider.ts';
import type { Rule } from '../../../core/rule.ts';
import { type GatedCall, readGated } from '../gateway/gate.ts';
import { gateRules } from '../gateway/gate-rules.ts';
import { moduleApi } from '../gateway/module-api.ts';
import { API_TYPE, json } from '../gateway/reply.ts';
import { getRule } from '../gateway/rules.ts';
import { type DomainIps, paths } from '../wire.ts';
import { type DomainIpErrorName, domainIpErrors } from './errors.ts';

const DOMAIN_IP = 'wechat/get_api_domain_ip';
const page = 'wechat-domain-ip';

const rules: readonly Rule<GatedCall, DomainIpErrorName>[] = [
  ...gateRules<GatedCall>(DOMAIN_IP, { page }),
  getRule<GatedCall>(DOMAIN_IP, page),
];

/** Where the live host is; programs try their token with it. The addresses are those of the page's sample. */
export const domainIp: EndpointWith<typeof DOMAIN_IP, typeof domainIpErrors> = moduleApi({
  name: DOMAIN_IP,
  path: paths.domainIp,
  rules,
  errors: domainIpErrors,
  contentType: API_TYPE,
  read: (call, world) => ({ facts: readGated(call, DOMAIN_IP, world) }),
  take() {
    const ips: DomainIps = { ip_list: ['101.89.47.18', '101.91.34.103'] };
    return { reply: json(ips, API_TYPE) };
  },
});
