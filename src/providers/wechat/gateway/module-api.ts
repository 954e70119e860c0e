import type { Answer } from '../../../core/answer.ts';
import type { Call, Reply } from '../../../core/call.ts';
import { judge } from '../../../core/judge.ts';
import type { Endpoint } from '../../../core/provider.ts';
import type { Rule } from '../../../core/rule.ts';
import type { SentPart } from '../../../core/shapes.ts';
import { type Caution, type Warning, warningsOf } from '../../../core/warnings.ts';
import type { World } from '../../../core/world.ts';
import { callerByToken } from './caller.ts';
import type { WeChatError } from './errors.ts';
import { countGated, type GatedCall } from './gate.ts';
import { API_TYPE, MODULE_TYPE, refusal } from './reply.ts';

/** What was done for a call that passes. */
export interface Taken {
  readonly reply: Reply;
  readonly warnings?: readonly Warning[];
  /** Keys of what it made use of, and of what it made. */
  readonly uses?: readonly string[];
  readonly made?: readonly string[];
  /** Ids of what its caller is told of it afterwards. */
  readonly callbacks?: readonly string[];
}

interface Read<Facts> {
  readonly facts: Facts;
  readonly parts?: readonly SentPart[];
}

/** What makes up an endpoint of a module behind the gateway. */
interface ModuleApi<Facts extends GatedCall, Name extends string, ErrorName extends string, Code extends number> {
  readonly name: Name;
  readonly path: string;
  readonly rules: readonly Rule<Facts, ErrorName>[];
  readonly errors: Readonly<Record<ErrorName, WeChatError & { readonly code: Code }>>;
  readonly cautions?: readonly Caution<Facts>[];
  /** How refusals are labelled, where not as those of files. */
  readonly contentType?: string;
  readonly read: (call: Call, world: World) => Read<Facts> | Promise<Read<Facts>>;
  readonly take: (facts: Facts, call: Call, world: World) => Taken;
  /** What a refusal tells beside its code and text. */
  readonly beside?: (error: ErrorName, facts: Facts) => object | undefined;
}

export function moduleApi<Facts extends GatedCall, Name extends string, ErrorName extends string, Code extends number>(
  of: ModuleApi<Facts, Name, ErrorName, Code>,
): Endpoint<Name, ErrorName, Code> {
  const { name, path, rules, errors, cautions = [], contentType = MODULE_TYPE, read: readCall, take, beside } = of;

  function answerTo(call: Call, { facts, parts }: Read<Facts>, world: World): Answer {
    const { caller } = facts;
    const verdict = judge<Facts, ErrorName>({ name, rules, errors }, facts, caller, world);
    countGated(name, caller, verdict?.error, world);
    if (verdict) {
      const refused = { call, owner: caller.owner, verdict, beside: beside?.(verdict.error, facts) };
      const type = verdict.error === 'invalidUrl' ? API_TYPE : contentType;
      return { reply: refusal(errors[verdict.error], type, refused, world), verdict, who: caller, parts };
    }
    const taken = take(facts, call, world);
    const warnings = [...warningsOf(cautions, rules, facts, world), ...(taken.warnings ?? [])];
    const { reply, uses, made, callbacks } = taken;
    return { reply, who: caller, parts, warnings, uses, made, callbacks };
  }

  return {
    name,
    path,
    rules,
    errors,
    who: callerByToken,
    answer(call, world): Answer | Promise<Answer> {
      const read = readCall(call, world);
      return read instanceof Promise ? read.then((facts) => answerTo(call, facts, world)) : answerTo(call, read, world);
    },
  };
}
