import type { Answer } from './answer.ts';
import { Bytes } from './bytes.ts';
import type { Params } from './call.ts';
import { type Call, header } from './call.ts';
import type { RequestRecord } from './shapes.ts';
import { either, formed, isWhole, orNull, type RecordForm } from './state/form.ts';
import { ONLY, only, type StatePart, type StateRecord, type Witness } from './state/part.ts';
import { TextRing } from './text-ring.ts';
import { type KeptLinks, type Links, type Use, Uses } from './uses.ts';

/** Calls remembered, and what they may take together. */
const MOST_ENTRIES = 1000;
const MOST_BYTES = 8 * 1024 * 1024;
/** Longest text of a body that is kept, in bytes: no answer of a provider is longer. */
const LONGEST_BODY = 8 * 1024;

/** What is kept of a call as it is shown. */
type KeptAsShown = Pick<
  RequestRecord,
  'id' | 'tookMs' | 'provider' | 'method' | 'url' | 'framing' | 'ip' | 'bodyBytes' | 'brokeOff' | 'deviation'
>;

/** A call and its answer as they were, secrets and all: nobody sees one before it was redacted. */
export interface Entry extends KeptAsShown, Pick<Answer, 'verdict' | 'others' | 'warnings' | 'struckBy' | 'parts'> {
  /** Milliseconds since 1970 on the world's clock. */
  readonly at: number;
  /** Absent: the host knows no such path. */
  readonly endpoint?: string | undefined;
  /** What stood in the path. */
  readonly params: Params;
  readonly headers: readonly string[];
  readonly body?: string | undefined;
  readonly tenant: string;
  /** Whether the tenant is a credential by itself. */
  readonly bare: boolean;
  /** Every name the caller goes by. */
  readonly names: readonly string[];
  /** 0: the connection was broken off before it. */
  readonly status: number;
  readonly replyHeaders: readonly string[];
  readonly replyBytes: number;
  readonly replyBody?: string | undefined;
  /** Ids of what its caller is told of it afterwards. */
  readonly callbacks?: readonly string[] | undefined;
  /** The calls that made what this one used. */
  readonly uses?: readonly Use[] | undefined;
}

export type Occasion = Pick<Entry, 'at' | 'tookMs' | 'provider' | 'endpoint' | 'params'>;

/** Without a text that is its content. */
type KeptText = KeptLinks & { readonly text?: string };

const form: RecordForm = { 'text?': 'string', 'made?': ['string'], 'users?': ['string'] };
const entryForm: RecordForm = {
  ...{ id: 'string', at: 'number', tookMs: 'number', provider: orNull('string'), 'endpoint?': 'string' },
  ...{
    method: 'string',
    url: 'string',
    params: 'object',
    headers: ['string'],
    framing: either('string', { length: 'number' }),
    ip: 'string',
  },
  ...{ bodyBytes: 'number', 'body?': 'string', 'parts?': ['object'] },
  ...{ tenant: 'string', bare: 'boolean', names: ['string'] },
  ...{ status: 'number', replyHeaders: ['string'], replyBytes: 'number', 'replyBody?': 'string' },
  ...{ 'verdict?': 'object', 'others?': ['object'], 'warnings?': ['object'], 'callbacks?': ['string'] },
  ...{ 'uses?': [{ key: 'string', request: 'string' }] },
};

/**
 * The last calls, the oldest of which make room. Each is kept as JSON, in memory of its own: the fifty objects that it
 * stands for, or one text, would be moved about by the garbage collector for as long as it lives.
 */
export class Journal implements StatePart {
  witness: Witness | undefined;
  private readonly texts = new TextRing(MOST_ENTRIES, MOST_BYTES);
  private issued = 0;
  /** Id of the oldest that is there, or of the next. */
  private oldest = 1;
  private readonly links = new Uses();

  add(occasion: Occasion, call: Call, answer: Answer): Entry {
    this.issued += 1;
    const id = `${this.issued}`;
    const uses = answer.uses && this.links.find(id, occasion.provider, answer.uses);
    const entry = entryOf(id, occasion, call, answer, uses?.length === 0 ? undefined : uses);
    if (answer.made) this.links.note(id, occasion.provider, answer.made);
    this.texts.add(JSON.stringify(entry));
    this.forgetGone();
    if (this.witness) this.tell(this.witness, entry);
    return entry;
  }

  /** The newest first. */
  *entries(): Generator<Entry> {
    for (let i = this.texts.count - 1; i >= 0; i--) yield JSON.parse(this.texts.at(i));
  }

  find(id: string): Entry | undefined {
    const newest = this.issued - Number(id);
    if (!Number.isInteger(newest) || newest < 0 || newest >= this.texts.count) return undefined;
    const entry: Entry = JSON.parse(this.texts.at(this.texts.count - 1 - newest));
    return entry.id === id ? entry : undefined;
  }

  /** Ids of the calls behind that one, the oldest first, and how many of them are not remembered. */
  idsAfter(id: number): { readonly ids: readonly string[]; readonly lost: number } {
    const first = Math.max(id + 1, this.issued - this.texts.count + 1);
    const ids = Array.from({ length: Math.max(0, this.issued - first + 1) }, (_, i) => `${first + i}`);
    return { ids, lost: Math.max(0, Math.min(first, this.issued + 1) - id - 1) };
  }

  /** What that call made, and who used it. */
  linksOf(id: string): Links {
    return this.links.of(id);
  }

  reset(): void {
    this.texts.clear();
    this.forgetGone();
  }

  /** Each call as the text that it is kept as. */
  *dump(): Generator<StateRecord> {
    if (this.issued > 0) yield { key: ONLY, value: this.issued };
    const first = this.issued - this.texts.count + 1;
    for (let i = 0; i < this.texts.count; i++) {
      const key = `${first + i}`;
      yield { key, value: { text: this.texts.at(i), ...this.links.keptOf(key) } };
    }
  }

  /** Its text as it lies here: whoever writes it down does so at once. */
  recordOf(key: string): StateRecord | undefined {
    if (key === ONLY) return { key, value: this.issued };
    const place = this.texts.count - 1 - (this.issued - Number(key));
    if (place < 0) return undefined;
    return { key, value: this.links.keptOf(key), content: Bytes.of(this.texts.bytesAt(place)) };
  }

  /** Of each call its text as well, which is not read before somebody asks for it. */
  check(records: readonly StateRecord[]): void {
    for (const record of records) {
      const { key, value } = record;
      if (key === ONLY) continue;
      formed<KeptText>(value, form);
      const entry = formed<Entry>(JSON.parse(textOf(record)), entryForm);
      if (entry.id !== key) throw new TypeError('a call has the id of another');
    }
  }

  load(records: readonly StateRecord[]): void {
    this.reset();
    const calls = records.filter(({ key }) => key !== ONLY) as readonly (StateRecord & { value: KeptText })[];
    const issued = only<number>(records, isWhole) ?? 0;
    const first = issued - calls.length + 1;
    if (calls.some(({ key }, i) => key !== `${first + i}`))
      throw new TypeError('the ids of calls do not follow each other');
    this.texts.refill(calls.map(textOf));
    this.issued = issued;
    this.oldest = this.issued - this.texts.count + 1;
    for (const { key, value } of calls.slice(calls.length - this.texts.count)) this.links.put(key, value);
  }

  private forgetGone(): void {
    const first = this.issued - this.texts.count + 1;
    for (; this.oldest < first; this.oldest += 1) {
      this.links.forget(`${this.oldest}`);
      this.witness?.changed(`${this.oldest}`);
    }
  }

  private tell(witness: Witness, { id, uses = [] }: Entry): void {
    witness.changed(ONLY);
    witness.came(id);
    for (const { request } of uses) witness.changed(request);
  }
}

function textOf({ value, content }: StateRecord): string {
  return content?.toString() ?? formed<string>((value as KeptText).text, 'string');
}

function entryOf(id: string, occasion: Occasion, call: Call, answer: Answer, uses: Entry['uses']): Entry {
  const { at, tookMs, provider, endpoint, params } = occasion;
  const { method, url, headers, framing, ip, body } = call;
  const { reply, who, parts } = answer;
  return {
    id,
    at,
    tookMs,
    provider,
    endpoint,
    params,
    method,
    url,
    headers,
    framing,
    ip,
    bodyBytes: body.length,
    body: parts === undefined && isText(call) ? body.toString() : undefined,
    parts,
    tenant: who?.tenant ?? '',
    bare: who?.bare ?? false,
    names: who?.names ?? [],
    status: reply.cut === undefined || reply.cut === 'half' ? reply.status : 0,
    replyHeaders: reply.headers,
    replyBytes: typeof reply.body === 'string' ? Buffer.byteLength(reply.body) : reply.body.length,
    replyBody: typeof reply.body === 'string' ? reply.body : undefined,
    verdict: answer.verdict,
    others: answer.others,
    warnings: answer.warnings,
    deviation: answer.deviation,
    struckBy: answer.struckBy,
    brokeOff: answer.brokeOff,
    callbacks: answer.callbacks?.length === 0 ? undefined : answer.callbacks,
    uses,
  };
}

/** A body of fields, and short; a form that nobody took apart may hold pictures. */
function isText({ headers, body }: Call): boolean {
  if (!body.kept || body.length > LONGEST_BODY) return false;
  return !header(headers, 'content-type')?.toLowerCase().startsWith('multipart/');
}
