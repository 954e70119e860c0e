import type { Answer } from './answer.ts';
import type { Params } from './call.ts';
import { type Call, header } from './call.ts';
import type { RequestRecord } from './shapes.ts';
import { type Use, Uses } from './uses.ts';

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
  /** The calls that made what this one used. */
  readonly uses?: readonly Use[] | undefined;
}

export type Occasion = Pick<Entry, 'at' | 'tookMs' | 'provider' | 'endpoint' | 'params'>;

/**
 * The last calls, the oldest of which make room. Each is kept as JSON: one text that lives for a while costs the garbage
 * collector a fraction of the fifty objects it stands for.
 */
export class Journal {
  private readonly ring: string[] = new Array<string>(MOST_ENTRIES).fill('');
  private first = 0;
  private count = 0;
  private characters = 0;
  private issued = 0;
  /** Id of the oldest that is there, or of the next. */
  private oldest = 1;
  private readonly links = new Uses();

  add(occasion: Occasion, call: Call, answer: Answer): Entry {
    this.issued += 1;
    const id = `${this.issued}`;
    const uses = answer.uses && this.links.find(id, occasion.provider, answer.uses);
    const entry = { ...entryOf(id, occasion, call, answer), ...(uses && uses.length > 0 ? { uses } : {}) };
    this.links.note(id, occasion.provider, answer.made ?? []);
    this.keep(JSON.stringify(entry));
    return entry;
  }

  /** The newest first. */
  *entries(): Generator<Entry> {
    for (let i = this.count - 1; i >= 0; i--) yield JSON.parse(this.ring[(this.first + i) % MOST_ENTRIES] as string);
  }

  find(id: string): Entry | undefined {
    const newest = this.issued - Number(id);
    if (!Number.isInteger(newest) || newest < 0 || newest >= this.count) return undefined;
    const entry: Entry = JSON.parse(this.ring[(this.first + this.count - 1 - newest) % MOST_ENTRIES] as string);
    return entry.id === id ? entry : undefined;
  }

  /** Ids of the calls that used what that one made. */
  usersOf(id: string): readonly string[] {
    return this.links.of(id);
  }

  reset(): void {
    while (this.count > 0) this.dropOldest();
  }

  private keep(text: string): void {
    if (this.count === MOST_ENTRIES) this.dropOldest();
    this.ring[(this.first + this.count) % MOST_ENTRIES] = text;
    this.count += 1;
    this.characters += text.length;
    // Two bytes each, at the most.
    while (this.characters * 2 > MOST_BYTES && this.count > 1) this.dropOldest();
  }

  private dropOldest(): void {
    this.links.forget(`${this.oldest}`);
    this.oldest += 1;
    this.characters -= (this.ring[this.first] as string).length;
    this.ring[this.first] = '';
    this.first = (this.first + 1) % MOST_ENTRIES;
    this.count -= 1;
  }
}

function entryOf(id: string, occasion: Occasion, call: Call, answer: Answer): Entry {
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
  };
}

/** A body of fields, and short; a form that nobody took apart may hold pictures. */
function isText({ headers, body }: Call): boolean {
  if (!body.kept || body.length > LONGEST_BODY) return false;
  return !header(headers, 'content-type')?.toLowerCase().startsWith('multipart/');
}
