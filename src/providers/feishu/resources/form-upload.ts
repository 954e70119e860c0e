import { type Call, type Framing, framingOf, header } from '../../../core/call.ts';
import { type Malformed, type Part, partNamed, partsOf, readFormData, type SentForm } from '../../../core/multipart.ts';
import type { World } from '../../../core/world.ts';
import { hasRealToken, readCaller } from '../gateway/caller.ts';
import type { Called } from '../gateway/rules.ts';

/** A picture or a file in a form: each fact is looked up once, and the rules only compare. */
export interface FormUpload extends Called {
  readonly framing: Framing;
  /** Whether the token looks like one that the live service gives out. */
  readonly tokenLooksReal: boolean;
  /** Undefined where nobody asks. */
  readonly form?: SentForm | undefined;
  readonly malformed: Malformed | undefined;
  /** Bytes of the part that holds it; undefined when there is none. */
  readonly bytes: number | undefined;
  /** Undefined when there is none, or nobody asks. */
  readonly part?: Part | undefined;
  /** False for a part without a filename. */
  readonly named: boolean;
}

interface ReadForm {
  readonly sent: FormUpload;
  readonly parts: readonly Part[];
}

/** What is in the part of that name; of a body too long to be kept only that it is too much, whatever else it held. */
export function readFormUpload(call: Call, endpoint: string, name: string, world: World): ReadForm {
  const caller = readCaller(call, endpoint, world);
  const framing = framingOf(call);
  const tokenLooksReal = hasRealToken(call);
  if (!call.body.kept) {
    const bytes = call.body.length;
    return { sent: { caller, framing, tokenLooksReal, malformed: undefined, bytes, named: true }, parts: [] };
  }
  const form = readFormData(header(call.headers, 'content-type'), call.body);
  const parts = partsOf(form);
  const part = partNamed(parts, name);
  const sent: FormUpload = {
    caller,
    framing,
    tokenLooksReal,
    form,
    malformed: 'malformed' in form.form ? form.form.malformed : undefined,
    bytes: part?.body.length,
    part,
    named: part?.filename !== undefined,
  };
  return { sent, parts };
}
