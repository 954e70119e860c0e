import type { Answer } from '../../../core/answer.ts';
import type { Call, Head } from '../../../core/call.ts';
import { judge } from '../../../core/judge.ts';
import type { Endpoint } from '../../../core/provider.ts';
import type { Rule } from '../../../core/rule.ts';
import { type Caution, warningsOf } from '../../../core/warnings.ts';
import type { Who } from '../../../core/who.ts';
import type { World } from '../../../core/world.ts';
import type { Caller } from './caller.ts';
import type { WeChatError } from './errors.ts';
import { API_TYPE, json, refusal } from './reply.ts';

/** What makes up one of the endpoints that answer JSON with JSON. */
interface Api<Facts extends { readonly caller: Caller }, ErrorName extends string> {
  readonly name: string;
  readonly path: string;
  readonly rules: readonly Rule<Facts, ErrorName>[];
  readonly errors: Readonly<Record<ErrorName, WeChatError>>;
  readonly cautions?: readonly Caution<Facts>[];
  /** Absent where the body alone tells. */
  readonly who?: (head: Head, world: World) => Who;
  readonly read: (call: Call, world: World) => Facts;
  /** What is done for a call that passes, and said to it. */
  readonly take: (facts: Facts, world: World) => object;
}

export function api<Facts extends { readonly caller: Caller }, ErrorName extends string>(
  of: Api<Facts, ErrorName>,
): Endpoint {
  const { name, path, rules, errors, cautions = [], who, read, take } = of;
  return {
    name,
    path,
    rules,
    errors,
    ...(who && { who }),
    answer(call, world): Answer {
      const facts = read(call, world);
      const { caller } = facts;
      const verdict = judge<Facts, ErrorName>({ name, rules, errors }, facts, caller, world);
      if (verdict === undefined) {
        const warnings = warningsOf(cautions, rules, facts, world);
        return { reply: json(take(facts, world), API_TYPE), who: caller, warnings };
      }
      const refused = { call, owner: caller.owner, verdict };
      return { reply: refusal(errors[verdict.error], API_TYPE, refused, world), verdict, who: caller };
    },
  };
}
