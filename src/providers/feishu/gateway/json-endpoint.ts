import type { Answer } from '../../../core/answer.ts';
import type { Call, Params, Reply } from '../../../core/call.ts';
import { judge } from '../../../core/judge.ts';
import type { Endpoint } from '../../../core/provider.ts';
import type { Rule } from '../../../core/rule.ts';
import type { Value } from '../../../core/settings.ts';
import type { Verdict } from '../../../core/verdict.ts';
import { type Caution, type Warning, warningsOf } from '../../../core/warnings.ts';
import type { World } from '../../../core/world.ts';
import { type Asked, readAsked } from './asked.ts';
import { countCall, readNamed } from './caller.ts';
import type { FeishuError } from './errors.ts';
import type { Field } from './fields.ts';
import { UNREADABLE, WRONG_TYPE } from './json-rules.ts';
import { json, newLogId, refusal, type Voice } from './reply.ts';

/** What became of a call that was taken. */
export interface Done {
  /** Of the answer, with its keys in any order. */
  readonly data?: object;
  /** In the place of an answer with data. */
  readonly reply?: Reply;
  /** Why the reply is not what the live service gives. */
  readonly deviation?: string | undefined;
  readonly warnings?: readonly Warning[];
  /** Keys of what the call made use of, and of what it made. */
  readonly uses?: readonly string[];
  readonly made?: readonly string[];
}

interface Spec<Name extends string, Facts extends Asked, ErrorName extends string, Code extends Value> {
  readonly name: Name;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly voice: Voice;
  readonly fields: readonly Field[];
  readonly rules: readonly Rule<Facts, ErrorName>[];
  readonly errors: Readonly<Record<ErrorName, FeishuError<Code>>>;
  readonly cautions?: readonly Caution<Facts>[];
  /** Looks each fact up once; it changes nothing. */
  read(asked: Asked, world: World): Facts;
  /** Does what was asked. */
  take(facts: Facts, world: World): Done | Promise<Done>;
}

const tokenForm: Caution<Asked> = {
  when: ({ caller, tokenLooksReal }) => caller.token === 'tenant' && caller.magic === undefined && !tokenLooksReal,
  says: 'no account is declared, so any token passes, and this one has not the form of a real one: t- and 40 characters',
  source: { page: 'feishu-captured-replies', at: 'tokens', says: 'every captured tenant_access_token has that form' },
};

/** An endpoint that takes fields, in the query or as JSON, and answers with JSON. */
export function jsonEndpoint<Name extends string, Facts extends Asked, ErrorName extends string, Code extends Value>(
  spec: Spec<Name, Facts, ErrorName, Code>,
): Endpoint<Name, ErrorName, Code> {
  const { name, method, path, voice, fields, rules, errors, cautions = [] } = spec;
  const answer = async (call: Call, world: World, params: Params): Promise<Answer> => {
    const facts = spec.read(readAsked(call, params, { name, fields, scopes: voice.scopes }, world), world);
    const who = facts.caller;
    const verdict = readPart(judge<Facts, ErrorName>({ name, rules, errors }, facts, who, world), facts, rules);
    countCall(who, name, verdict?.error, world);
    if (verdict) {
      return { reply: refusal(errors[verdict.error], verdict, who, world, voice), verdict, who };
    }
    const { data, warnings = [], ...done } = await spec.take(facts, world);
    const reply = done.reply ?? json(200, sorted({ code: 0, data, msg: 'success' }), newLogId(world), world);
    const cautioned = warningsOf([tokenForm, ...cautions], rules, facts, world);
    return { ...done, reply, who, warnings: [...cautioned, ...warnings] };
  };
  return { name, methods: [method], path, takes: fields, rules, errors, who: readNamed, answer };
}

/** What else is wrong is told only as far as the fields could be read. */
function readPart<Told extends Verdict>(
  verdict: Told | undefined,
  { unreadable, wrongType }: Asked,
  rules: readonly { readonly id: string }[],
): Told | undefined {
  const last = unreadable ? UNREADABLE : wrongType ? WRONG_TYPE : undefined;
  if (last === undefined || verdict?.also === undefined) return verdict;
  const read = rules.slice(0, rules.findIndex(({ id }) => id === last) + 1).map(({ id }) => id);
  return { ...verdict, also: verdict.also.filter(({ rule }) => read.includes(rule)) };
}

/** The live service has the keys of every object in alphabetical order (feishu-message-replies). */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
}
