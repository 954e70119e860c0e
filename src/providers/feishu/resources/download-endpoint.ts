import type { Answer } from '../../../core/answer.ts';
import { type Call, type Head, header, type Params } from '../../../core/call.ts';
import { wordOf } from '../../../core/header-params.ts';
import { judge } from '../../../core/judge.ts';
import type { Endpoint } from '../../../core/provider.ts';
import type { Rule } from '../../../core/rule.ts';
import { whyGone } from '../../../core/shelf.ts';
import type { StoredObject } from '../../../core/store.ts';
import { warningsOf } from '../../../core/warnings.ts';
import type { World } from '../../../core/world.ts';
import { uploadScopes } from '../account.ts';
import { type Caller, countCall, readCaller, readNamed } from '../gateway/caller.ts';
import type { FeishuError } from '../gateway/errors.ts';
import { refusal } from '../gateway/reply.ts';
import { contentDisposition } from '../switches.ts';
import type { Download } from './download-rules.ts';
import { whyMistaken } from './keys.ts';

/** Of an answer, what is not the same for all of them. */
export type Given = Pick<Answer, 'reply' | 'deviation'>;

interface Spec<Name extends string, Kept extends StoredObject, ErrorName extends string, Code extends number> {
  readonly name: Name;
  /** With the key as `:key`. */
  readonly path: string;
  readonly rules: readonly Rule<Download, ErrorName>[];
  readonly errors: Readonly<Record<ErrorName | 'invalidParam', FeishuError<Code>>>;
  /** What this endpoint gives out. */
  is(object: StoredObject): object is Kept;
  /** `isNamed`: with the header that has its name. */
  give(kept: Kept, isNamed: boolean, call: Call, world: World): Given | Promise<Given>;
}

const voice = { scopes: uploadScopes };

/** An endpoint that gives out what an upload kept, to whoever uploaded it. */
export function downloadEndpoint<
  Name extends string,
  Kept extends StoredObject,
  ErrorName extends string,
  Code extends number,
>(spec: Spec<Name, Kept, ErrorName, Code>): Endpoint<Name, ErrorName | 'invalidParam', Code> {
  const { name, path, rules, errors } = spec;
  const judged = { name, rules, errors };
  const answer = async (call: Call, world: World, { key = '' }: Params): Promise<Answer> => {
    const caller = readCaller(call, name, world);
    const object = world.objects.get('feishu', key, world.clock.now());
    const kept = object && spec.is(object) ? object : undefined;
    const facts = readDownload(key, kept, caller, world);
    const verdict = judge<Download, ErrorName>(judged, facts, caller, world);
    countCall(caller, name, verdict?.error, world);
    if (verdict || kept === undefined) {
      const said = verdict ?? { error: 'invalidParam' as const };
      return { reply: refusal(errors[said.error], said, caller, world, voice), verdict, who: caller };
    }
    const warnings = warningsOf([], rules, facts, world);
    const given = spec.give(kept, isNamed(call, world), call, world);
    const { reply, deviation } = given instanceof Promise ? await given : given;
    return { reply, deviation, who: caller, warnings, uses: [key] };
  };
  return { name, methods: ['GET'], path, rules, errors, who: readNamed, answer };
}

function readDownload(key: string, kept: StoredObject | undefined, caller: Caller, world: World): Download {
  const fate = kept ? undefined : world.objects.fateOf('feishu', key);
  return {
    found: kept ? 'yes' : fate ? 'gone' : 'never',
    mistaken: kept || fate ? undefined : whyMistaken(key, world),
    whyGone: whyGone(fate, world),
    owner: kept?.tenant,
    kind: kept?.kind,
    caller,
  };
}

function isNamed(call: Head, { settings }: World): boolean {
  const when = settings.get(contentDisposition);
  if (when !== 'json-request') return when === 'always';
  return wordOf(header(call.headers, 'content-type') ?? '') === 'application/json';
}
