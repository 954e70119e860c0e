import type { Call, Params } from '../../../core/call.ts';
import { type Fields, jsonFields } from '../../../core/json-fields.ts';
import { fieldTrouble, jsonTrouble } from '../../../core/json-trouble.ts';
import type { Explanation } from '../../../core/rule.ts';
import type { Recent } from '../../../core/windows.ts';
import type { World } from '../../../core/world.ts';
import { type Bot, isListed, readBot } from './bot.ts';
import { readHookContent, textsOf } from './content.ts';
import { badKeyIn, whyBadKey } from './pictures.ts';
import { readSigned, type Signed } from './sign.ts';

/** A call of a custom bot's address: each fact is looked up once, and the rules only compare. */
export interface HookCall {
  readonly bot: Bot;
  readonly lastSecond: Recent;
  readonly lastMinute: Recent;
  readonly ip: string;
  /** Undefined where the bot has no list. */
  readonly ipListed: boolean | undefined;
  readonly bytes: number;
  /** Undefined where the body is none, or too long to be read. */
  readonly fields: Fields | undefined;
  readonly unreadable: Explanation | undefined;
  /** Undefined where the bot does not sign, or nothing was read. */
  readonly signed: Signed | undefined;
  /** Undefined where the bot has no keywords, or nothing was read. */
  readonly keywordFound: boolean | undefined;
  readonly msgType: string;
  readonly typeMissing: Explanation | undefined;
  readonly contentTrouble: Explanation | undefined;
  readonly keys: readonly string[];
  readonly badKey: string | undefined;
  readonly badKeyTrouble: Explanation | undefined;
}

const none: Recent = { count: 0, lessInMs: 0 };
/** Bytes of a body that are read: a few times what any bot takes. */
const LONGEST_READ = 64 * 1024;

export function readHookCall(call: Call, params: Params, endpoint: string, world: World): HookCall {
  const bot = readBot(call, world, params);
  const now = world.clock.now();
  const isCounted = bot.tenant !== '' && world.rateLimits;
  const recent = (ms: number) => (isCounted ? world.calls.within(ms, `${endpoint} ${bot.tenant}`, now) : none);
  const { hook } = bot;
  const fields = jsonFields(call.body, { longest: LONGEST_READ });
  const isShort = call.body.length <= LONGEST_READ;
  const msgType = typeof fields?.msg_type === 'string' ? fields.msg_type : '';
  const { trouble, keys } =
    fields && msgType !== '' ? readHookContent(msgType, fields) : { trouble: undefined, keys: [] };
  const badKey = badKeyIn(keys, world);
  return {
    bot,
    lastSecond: recent(1000),
    lastMinute: recent(60_000),
    ip: call.ip,
    ipListed: hook?.ips && isListed(call.ip, hook.ips),
    bytes: call.body.length,
    fields,
    unreadable: fields || !isShort ? undefined : whyUnreadable(call),
    signed: fields && hook?.secret !== undefined ? readSigned(fields, hook.secret, now) : undefined,
    keywordFound: fields && hook?.keywords && hasKeyword(textsOf(fields), hook.keywords),
    msgType,
    typeMissing: fields && msgType === '' ? whyNoType(call, fields) : undefined,
    contentTrouble: trouble,
    keys,
    badKey,
    badKeyTrouble: badKey === undefined ? undefined : whyBadKey(badKey, world),
  };
}

function whyUnreadable(call: Call): Explanation {
  return jsonTrouble(call, {}) ?? { measured: 'a body that is no JSON object', ours: true };
}

function whyNoType(call: Call, fields: Fields): Explanation {
  return fieldTrouble(call, fields, ['msg_type']) ?? { measured: 'no msg_type', ours: true };
}

function hasKeyword(texts: readonly string[], keywords: readonly string[]): boolean {
  return texts.some((text) => keywords.some((keyword) => text.includes(keyword)));
}
