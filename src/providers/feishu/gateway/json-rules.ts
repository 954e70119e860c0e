import { absent, is, isTrue, type Rule, rulesOver } from '../../../core/rule.ts';
import { oneOf, type Said, say } from '../../../core/say.ts';
import type { Asked, Looked } from './asked.ts';
import type { Field, WrongType } from './fields.ts';
import type { JsonErrorName } from './json-errors.ts';
import { type Called, gatewayRules } from './rules.ts';

/** Rows that all endpoints of fields share: each stands once, whatever endpoint it judges for. */
const GATEWAY = 'feishu/gateway';
/** What these rows refuse nobody behind them reads. */
export const UNREADABLE = `${GATEWAY}/body`;
export const WRONG_TYPE = `${GATEWAY}/field-type`;

const called = rulesOver<Called, JsonErrorName>();
const asked = rulesOver<Asked, JsonErrorName>();
const looked = rulesOver<Looked, JsonErrorName>();

const tenantOnly = called({
  id: `${GATEWAY}/user-token`,
  error: 'userTokenRefused',
  measure: ({ caller }) => caller.token,
  limit: 'user' as const,
  broken: is,
  mend: 'send a tenant_access_token',
  explain: ({ caller }) => caller.trouble,
  source: {
    page: 'larksuite-cli-2506',
    at: 'report',
    says: 'an endpoint for tenant tokens alone refuses a user token',
  },
});

const caller = gatewayRules(GATEWAY, []);
/** The rows of the token that stand before the one of user tokens. */
const AHEAD = 2;

const bodyRules: readonly Rule<Asked, JsonErrorName>[] = [
  asked({
    id: UNREADABLE,
    error: 'badRequest',
    measure: ({ unreadable }) => unreadable !== undefined,
    broken: isTrue,
    mend: 'send the fields as a JSON object, with Content-Type: application/json',
    explain: ({ unreadable }) => unreadable,
    source: {
      page: 'feishu-generic-codes',
      at: '9499',
      says: 'a bad request',
      assumes: 'a body that is no JSON object is one',
    },
  }),
  asked({
    id: WRONG_TYPE,
    error: 'wrongType',
    detail: '%v',
    measure: ({ wrongType }) => wrongType && told(wrongType),
    broken: (wrong) => wrong !== undefined,
    mend: (wrong) => mendOfType(wrong),
    source: {
      page: 'feishu-message-refusals',
      at: 'content as an object, 2026-01-28',
      says: 'a field of another JSON type is refused by name, with what was sent',
      assumes: 'any field of any endpoint is',
    },
  }),
];

const fieldRules: readonly Rule<Asked, JsonErrorName>[] = [
  asked({
    id: `${GATEWAY}/fields`,
    error: 'fieldValidation',
    measure: ({ violations }) => violations,
    broken: (violations) => violations.length > 0,
    mend: ([first]) =>
      first === undefined ? 'send every field' : say`mend the field ${first.field}: ${first.description}`,
    source: {
      page: 'feishu-message-refusals',
      at: 'a query without receive_id_type',
      says: 'what is missing or not allowed is listed, with why',
      assumes: 'all of it, and any required field is one of these',
    },
  }),
];

/** As the message says it. */
function told({ field, value }: WrongType): string {
  return `${field}. Invalid parameter value: ${value}`;
}

function mendOfType(wrong: string): Said {
  const [field = ''] = wrong.split('.', 1);
  const isObject = /: [{[]/.test(wrong);
  return isObject
    ? say`send ${field} as a string that holds the JSON: JSON.stringify(${field})`
    : say`send ${field} as the type that the page gives it`;
}

/** By the kind of id that a call holds. */
const idRules = {
  message: [
    looked({
      id: `${GATEWAY}/message-id`,
      error: 'messageUnknown',
      measure: ({ ids }) => ids.unknownMessage,
      broken: (id) => !absent(id),
      mend: 'send the message_id of a message that was sent here, or received',
      source: {
        page: 'feishu-message-refusals',
        at: 'a message_id that leads nowhere',
        says: 'it is refused ahead of the service',
      },
    }),
  ],
  user: [
    looked({
      id: `${GATEWAY}/foreign-user`,
      error: 'userForeign',
      measure: ({ ids }) => ids.foreignUser,
      broken: (id) => !absent(id),
      mend: 'send the open_id that this app knows the user by, or their union_id',
      source: {
        page: 'feishu-message-refusals',
        at: 'the open_id of another app',
        says: 'it is refused ahead of the service',
      },
    }),
    looked({
      id: `${GATEWAY}/user-id`,
      error: 'userUnknown',
      measure: ({ ids }) => ids.unknownUser,
      broken: (id) => !absent(id),
      mend: 'declare the user with the account, or write to one that is declared',
      source: {
        page: 'feishu-generic-codes',
        at: '99992351',
        says: 'open ids that do not exist are refused, and named',
        assumes: 'ids of the other kinds are refused alike',
      },
    }),
  ],
  chat: [
    looked({
      id: `${GATEWAY}/chat-id`,
      error: 'chatUnknown',
      measure: ({ ids }) => ids.unknownChat,
      broken: (id) => !absent(id),
      mend: 'declare the chat with the account, or write to one that is declared',
      source: { page: 'feishu-generic-codes', at: '99992356', says: 'chats that do not exist are refused, and named' },
    }),
  ],
} as const;

const scopeRule = asked({
  id: `${GATEWAY}/scope`,
  error: 'scopeMissing',
  measure: ({ caller, scopes }) => {
    const granted = caller.app?.scopes;
    return granted === undefined || scopes.some((scope) => granted.includes(scope)) ? undefined : scopes;
  },
  broken: (needed) => needed !== undefined,
  mend: (needed) => say`give the app ${oneOf(needed)}`,
  source: {
    page: 'feishu-99991672',
    at: 'Example',
    says: 'any of the scopes that the page of an endpoint lists is enough, and without any the call is refused',
    assumes: 'they are asked after token and rate, and before the fields',
  },
});

interface Asks {
  /** As in the endpoint's voice. */
  readonly scopes: readonly string[];
  /** A user_access_token is taken as well. */
  readonly userTokens: boolean;
  /** What it takes: of a call without a body, or without fields that must be there, the rows about those are not asked. */
  readonly fields: readonly Field[];
  /** Kinds of ids that are looked up. */
  readonly ids?: readonly (keyof typeof idRules)[];
}

/** What the gateway asks of a call of fields: token, rate, scope, then its fields and the ids in them. */
export function jsonRules({ scopes, userTokens, fields, ids = [] }: Asks): Rule<Looked, JsonErrorName>[] {
  const inBody = fields.some((field) => field.in === undefined);
  const judged = fields.some(({ required, options, maxLength, most }) => required ?? options ?? maxLength ?? most);
  return [
    ...caller.slice(0, AHEAD),
    ...(userTokens ? [] : [tenantOnly]),
    ...caller.slice(AHEAD),
    ...(scopes.length === 0 ? [] : [scopeRule]),
    ...(inBody ? bodyRules : []),
    ...(judged ? fieldRules : []),
    ...ids.flatMap((id) => idRules[id]),
  ];
}
