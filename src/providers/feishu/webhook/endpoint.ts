import type { Answer } from '../../../core/answer.ts';
import type { Reply } from '../../../core/call.ts';
import { judge } from '../../../core/judge.ts';
import type { EndpointWith } from '../../../core/provider.ts';
import { warningsOf } from '../../../core/warnings.ts';
import type { World } from '../../../core/world.ts';
import { countCall } from '../gateway/caller.ts';
import { json, newLogId, unknownPath } from '../gateway/reply.ts';
import { paths } from '../wire.ts';
import { readBot } from './bot.ts';
import { type HookErrorName, hookErrors } from './errors.ts';
import { hookPostsOf } from './posts.ts';
import { type HookCall, readHookCall } from './read.ts';
import { hookRules } from './rules.ts';

const judged = { name: 'feishu/hook', rules: hookRules, errors: hookErrors } as const;

/** What a custom bot of a chat takes: no app, no token but the one in its address, and HTTP 200 for everything. */
export const hook: EndpointWith<'feishu/hook', typeof hookErrors> = {
  ...judged,
  methods: ['POST'],
  path: paths.hook,
  who: readBot,
  answer(call, world, params): Answer {
    const facts = readHookCall(call, params, judged.name, world);
    const who = facts.bot;
    const verdict = judge<HookCall, HookErrorName>(judged, facts, who, world);
    countCall(who, judged.name, verdict?.error, world);
    if (verdict) return { reply: refused(verdict.error, facts, world), verdict, who };
    keep(facts, world);
    const warnings = warningsOf([], hookRules, facts, world);
    return { reply: json(200, taken, newLogId(world), world), who, warnings, uses: facts.keys };
  },
};

/** Two fields are there for those who read the answers of older days (feishu-webhook-replies). */
const taken = { StatusCode: 0, StatusMessage: 'success', code: 0, data: {}, msg: 'success' };

function refused(name: HookErrorName, { badKey = '' }: HookCall, world: World): Reply {
  if (name === 'notFound') return unknownPath(world);
  const { http, code, message } = hookErrors[name];
  const msg = message.replace('%v', () => badKey);
  return json(http, name === 'keyInvalid' ? { code, msg } : { code, data: {}, msg }, newLogId(world), world);
}

function keep({ bot, msgType, fields, keys }: HookCall, world: World): void {
  const content = JSON.stringify(msgType === 'interactive' ? fields?.card : fields?.content);
  const id = world.keys.uuid();
  hookPostsOf(world).put(id, bot.tenant, { id, token: bot.sent, msgType, content, keys, at: world.clock.now() });
}
