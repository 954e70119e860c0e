import { isTrue, type Rule, rulesOver } from '../../../../core/rule.ts';
import { say } from '../../../../core/say.ts';
import type { TokenRequest } from '../../tokens/rules.ts';
import type { ConnectErrorName } from './errors.ts';

export interface Connect extends Pick<TokenRequest, 'formIsReal' | 'trouble'> {
  /** Whether both fields are there, as texts. */
  readonly hasFields: boolean;
  readonly isApp: boolean;
  /** Sockets that the app has open. */
  readonly open: number;
}

const rule = rulesOver<Connect, ConnectErrorName>();

export const connectRules: readonly Rule<Connect, ConnectErrorName>[] = [
  rule({
    id: 'feishu/ws/fields',
    error: 'badRequest',
    measure: ({ hasFields }) => !hasFields,
    broken: isTrue,
    mend: 'send AppID and AppSecret, spelt so, as a JSON object',
    explain: ({ trouble }) => trouble,
    source: {
      page: 'feishu-socket-code',
      at: 'keys in another case',
      says: 'keys in another case are refused with 9499',
      assumes: 'so are keys that are missing, and a body that is no JSON object',
    },
  }),
  rule({
    id: 'feishu/ws/credential',
    error: 'credentialInvalid',
    measure: ({ isApp }) => !isApp,
    broken: isTrue,
    mend: 'send the app_id and the app_secret of a custom app',
    explain: ({ trouble }) => trouble,
    source: {
      page: 'feishu-socket-code',
      at: 'forged credentials',
      says: 'forged credentials are refused with 1000040345',
      assumes: 'so is a store app, for which the page of the long connection says there is none',
    },
  }),
  rule({
    id: 'feishu/ws/connections',
    error: 'tooManyConnections',
    measure: ({ open }) => open,
    limit: 50,
    broken: (open, most) => open >= most,
    mend: (open, most) => say`close some of the ${open} sockets of this app; it may have ${most}`,
    source: {
      page: 'feishu-long-connection',
      at: 'Notes',
      says: 'an app may have 50 connections at most',
      assumes: 'the endpoint refuses one more, with the code that one SDK met for that',
    },
  }),
];
