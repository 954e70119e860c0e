import type { Answer } from '../../../core/answer.ts';
import type { Call } from '../../../core/call.ts';
import { judge } from '../../../core/judge.ts';
import type { EndpointWith } from '../../../core/provider.ts';
import { warningsOf } from '../../../core/warnings.ts';
import type { World } from '../../../core/world.ts';
import { appIdOf } from '../account.ts';
import { type Looked, readAsked } from '../gateway/asked.ts';
import { countCall, readNamed } from '../gateway/caller.ts';
import { tokenForm } from '../gateway/json-endpoint.ts';
import { refusal } from '../gateway/reply.ts';
import { paths } from '../wire.ts';
import { type BotErrorName, botErrors } from './errors.ts';
import { botInfo } from './reply.ts';
import { botRules } from './rules.ts';

const judged = { name: 'feishu/bot', rules: botRules, errors: botErrors } as const;

/** Who the bot of an app is: many programs ask before they do anything else. Some ask with a slash at the end. */
export const bot: readonly EndpointWith<'feishu/bot', typeof botErrors>[] = [paths.botInfo, `${paths.botInfo}/`].map(
  (path) => ({ ...judged, path, methods: ['GET'], who: readNamed, answer }),
);

function answer(call: Call, world: World): Answer {
  const asked: Looked = { ...readAsked(call, {}, { name: judged.name, fields: [], scopes: [] }, world), ids: {} };
  const { caller } = asked;
  const verdict = judge<Looked, BotErrorName>(judged, asked, caller, world);
  countCall(caller, judged.name, verdict?.error, world);
  if (verdict) {
    const reply = refusal(botErrors[verdict.error], verdict, caller, world, { scopes: [] });
    return { reply, verdict, who: caller };
  }
  const warnings = warningsOf([tokenForm], botRules, asked, world);
  return { reply: botInfo(appIdOf(caller), world), who: caller, warnings };
}
