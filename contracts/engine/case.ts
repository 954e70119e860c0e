/**
 * What a case is: an example with a reason. Bytes in, response out, and the page that made us expect it.
 * Nothing here knows a provider, and nothing under contracts/ knows the product.
 */
import type { HttpResponse, RequestTemplate } from './http.ts';
import type { RegisteredSource } from './sources.ts';

/** As in the ids of its cases. */
export type ProviderName = string;

/** How we know: a page says so, somebody saw it, or we read a silence this way. */
export type EvidenceGrade = 'documented' | 'observed' | 'assumed';

export interface Because {
  /** The id of a source: a page, or an observation. */
  readonly page: string;
  readonly at: string;
  /** What stands there, in our own words. */
  readonly says: string;
  /** How we read it, where that leaves something open. */
  readonly assumes?: string;
  /** What the id stands for. */
  readonly source?: RegisteredSource;
}

/** What it would take to run the case against the real service. */
export type LiveSafety =
  | { readonly kind: 'safe' }
  | { readonly kind: 'costs'; readonly why: string }
  | { readonly kind: 'never'; readonly why: string };

/** Something the input cannot bring about; it is asked of the target's control plane. */
export type Need =
  | {
      readonly kind: 'fault';
      readonly provider: ProviderName;
      readonly error: string | number;
      readonly endpoint?: string;
      readonly times?: number;
    }
  | { readonly kind: 'account'; readonly account: TestAccount }
  | { readonly kind: 'clock'; readonly to: ClockMove }
  | { readonly kind: 'setting'; readonly name: string; readonly value: unknown };

/** In the provider's own terms, as the control plane takes it. */
export interface TestAccount {
  readonly provider: ProviderName;
  readonly [property: string]: unknown;
}

export type ClockMove = { readonly advance: string } | { readonly freeze: boolean } | { readonly set: string };

/** Exact, but a RegExp matches a string, and a function says what to expect once the response is known. */
export type JsonPattern =
  | string
  | number
  | boolean
  | null
  | RegExp
  | readonly JsonPattern[]
  | { readonly [key: string]: JsonPattern }
  | ((response: HttpResponse) => JsonPattern);

export interface ExpectedJson {
  readonly kind: 'json';
  readonly is: JsonPattern;
  /** A definition in a provider's reply.schema.json: `feishu#/$defs/success`. Left out: `is` has all that is known. */
  readonly schema?: string;
  /** Keys beyond those of `is` are a failure, unless nobody knows them and the schema alone shall judge. */
  readonly more?: 'allowed';
  /** Keys in the order `is` has them. Only the case that is about the order asks for it. */
  readonly order?: 'as written';
  /** What must also be true of the text before anybody parses it. */
  readonly raw?: RegExp;
}

export type ExpectedBody =
  | ExpectedJson
  | { readonly kind: 'text'; readonly is: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'bytes'; readonly are: () => Uint8Array }
  /** Whose bytes nobody can know beforehand: only that it is a whole JPEG of this size. */
  | { readonly kind: 'jpeg'; readonly width: number; readonly height: number }
  | { readonly kind: 'unspecified'; readonly why: string };

/** Of a page that prints no status any will do. */
export interface ComparedResponse {
  readonly status?: number;
  /** Names in any case; null means the header is absent. */
  readonly headers?: Readonly<Record<string, string | RegExp | null>>;
  readonly body: ExpectedBody;
}

export interface ExpectedResponse extends ComparedResponse {
  readonly status: number;
  /** As much of it as the page prints, which is all that a documented case asks for. Left out: the whole. */
  readonly printed?: ComparedResponse;
}

/** One request and its response. Later steps may build on the responses of earlier ones, counted from 0. */
export interface Step {
  readonly needs?: readonly Need[];
  /** The emulator itself is asked, for what the real service would tell its customer on another way. */
  readonly to?: 'control plane';
  readonly send: RequestTemplate | ((earlier: readonly HttpResponse[]) => RequestTemplate);
  readonly expect: ExpectedResponse | ((earlier: readonly HttpResponse[]) => ExpectedResponse);
}

interface CaseHead {
  /** A stable slug, `feishu/refuses-10485761-bytes`: ledgers and deviations point at it. */
  readonly id: `${ProviderName}/${string}`;
  readonly because: Because;
  readonly grade: EvidenceGrade;
  readonly live: LiveSafety;
}

/** One step, or several in a row. Never none: a case that compares nothing would always pass. */
export type Case = CaseHead & (Step | { readonly steps: readonly [Step, ...Step[]] });

export const stepsOf = (example: Case): readonly [Step, ...Step[]] => ('steps' in example ? example.steps : [example]);

export const needsOf = (example: Case): readonly Need[] => stepsOf(example).flatMap((step) => step.needs ?? []);

/** What a target without a control plane cannot do for this case, in words. */
export const needsInWords = (example: Case): readonly string[] => [
  ...needsOf(example).map(describe),
  ...stepsOf(example)
    .filter(({ to }) => to === 'control plane')
    .map(askedOfControl),
];

function askedOfControl({ send }: Step): string {
  if (typeof send === 'function') return 'an order made of earlier answers';
  return send.method === 'GET' ? `a look at the ${send.url.slice(1)}` : `${send.method} ${send.url}`;
}

function describe(need: Need): string {
  switch (need.kind) {
    case 'fault':
      return `the fault ${need.error}`;
    case 'account':
      return 'a declared account';
    case 'clock':
      return 'the clock';
    case 'setting':
      return `the setting ${need.name}`;
  }
}

export const providerOf = (example: Case): ProviderName => example.id.slice(0, example.id.indexOf('/'));

// Small words the cases are written in.

export const safe: LiveSafety = { kind: 'safe' };
export const costs = (why: string): LiveSafety => ({ kind: 'costs', why });
export const never = (why: string): LiveSafety => ({ kind: 'never', why });
export const stores = costs('leaves a picture in the account, and no call removes it');

/** Time stands still until it is moved: what is counted in seconds must not depend on how fast anybody answers. */
export const frozen: Need = { kind: 'clock', to: { freeze: true } };
export const later = (seconds: number): Need => ({ kind: 'clock', to: { advance: `${seconds} seconds` } });
export const clockAt = (set: string): Need => ({ kind: 'clock', to: { set } });
export const frozenAt = (set: string): readonly Need[] => [frozen, clockAt(set)];

/** The same response, with more to be true of its JSON. An order of keys is one that pages print too. */
export function withJson(expected: ExpectedResponse, more: Partial<ExpectedJson>): ExpectedResponse {
  if (expected.body.kind !== 'json') return expected;
  const { printed } = expected;
  const whole = { ...expected, body: { ...expected.body, ...more } };
  if (printed?.body.kind !== 'json' || more.order === undefined) return whole;
  return { ...whole, printed: { ...printed, body: { ...printed.body, order: more.order } } };
}
