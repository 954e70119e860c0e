import type { Answer } from '../../../core/answer.ts';
import type { Bytes } from '../../../core/bytes.ts';
import type { Call } from '../../../core/call.ts';
import { judge } from '../../../core/judge.ts';
import type { Endpoint } from '../../../core/provider.ts';
import type { Rule } from '../../../core/rule.ts';
import type { SentPart } from '../../../core/shapes.ts';
import type { KeptUpload } from '../../../core/shelf.ts';
import { type Caution, warningsOf } from '../../../core/warnings.ts';
import type { World } from '../../../core/world.ts';
import { uploadScopes } from '../account.ts';
import { countCall, readNamed } from '../gateway/caller.ts';
import type { FeishuError } from '../gateway/errors.ts';
import { json, newLogId, refusal } from '../gateway/reply.ts';
import type { FormUpload } from './form-upload.ts';

export interface ReadUpload<Upload> {
  readonly upload: Upload;
  /** The bytes of the part that holds it. */
  readonly content: Bytes | undefined;
  readonly parts: readonly SentPart[];
}

interface Spec<Name extends string, Upload extends FormUpload, ErrorName extends string, Code extends number> {
  readonly name: Name;
  readonly path: string;
  readonly rules: readonly Rule<Upload, ErrorName>[];
  readonly errors: Readonly<Record<ErrorName, FeishuError<Code | 'edge-400'>>>;
  readonly cautions: readonly Caution<Upload>[];
  read(call: Call, name: string, world: World): ReadUpload<Upload>;
  keep(upload: Upload, content: Bytes | undefined, world: World): KeptUpload;
  /** The answer to one that was taken. */
  taken(key: string): object;
}

const voice = { scopes: uploadScopes };

/** An endpoint that takes a form with something to keep, and answers with its key. */
export function uploadEndpoint<
  Name extends string,
  Upload extends FormUpload,
  ErrorName extends string,
  Code extends number,
>(spec: Spec<Name, Upload, ErrorName, Code>): Endpoint<Name, ErrorName, Code | 'edge-400'> {
  const { name, path, rules, errors, cautions } = spec;
  const judged = { name, rules, errors };
  const answer = (call: Call, world: World): Answer => {
    const { upload, content, parts } = spec.read(call, name, world);
    const who = upload.caller;
    const verdict = judge<Upload, ErrorName>(judged, upload, who, world);
    countCall(who, name, verdict?.error, world);
    if (verdict) return { reply: refusal(errors[verdict.error], verdict, who, world, voice), verdict, who, parts };
    const kept = spec.keep(upload, content, world);
    const warnings = warningsOf(cautions, rules, upload, world).concat(kept.warnings);
    return { reply: json(200, spec.taken(kept.key), newLogId(world), world), who, parts, warnings, made: [kept.key] };
  };
  return { name, methods: ['POST'], path, rules, errors, who: readNamed, answer };
}
