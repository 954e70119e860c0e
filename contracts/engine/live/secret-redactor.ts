/**
 * Takes out of texts and answers what nobody may see: secrets, tokens, keys, ids. A secret becomes its label. What a
 * service gave out becomes something of the same form and length, the same wherever it occurs, so that an answer that
 * met an expectation still meets it, and two keys that differed still differ.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { HttpResponse } from '../http.ts';
import type { Redaction } from '../target.ts';
import { utf8Text } from './utf8-text.ts';

/** In JSON, what stands at these names is secret whatever it looks like. */
const secretNames = /(^|_)(token|key|ticket|secret|log_id)$/;
/** In any text, what looks like this: ids in groups, known kinds of keys and tokens, and long words with a digit. */
const patterns = [
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-z]{12}/g,
  /img_v\d+_[\w-]{20,}/g,
  /\b(?:[aut]-[\w.-]{16,}|eyJ[\w.-]{16,}|\d{2,3}_[\w-]{60,})/g,
  /[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}/g,
  /(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{10,}|\d{12,}/g,
];
/** In a path, also long words without a digit, of letters both small and capital. */
const url = /https?:(?:\\?\/){2}[^\s"<>]+/g;
const longWord = /[A-Za-z0-9]{10,}/g;

/** Even the beginning of one, as WeChat shows it of an earlier call. */
const tokenInQuery = /(access_token=)[^&"\s\\]+/g;

function idsIn(text: string): readonly string[] {
  const inUrls = [...text.matchAll(url)].flatMap(([found]) => found.match(longWord) ?? []);
  const inPaths = inUrls.filter((word) => /[a-z]/.test(word) && /[A-Z]/.test(word));
  return patterns.flatMap((pattern) => text.match(pattern) ?? []).concat(inPaths);
}

/** Without what is another each time: a time may be in an id, and a request may be made of a part of one. */
export const maskIds = (text: string): string =>
  idsIn(text)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, id) => rest.replaceAll(id, '…'), text);

/** Of all other headers only the name is kept. */
const shownHeaders =
  /^(content-type|content-disposition|cache-control|location|allow|x-tt-logid|(x-)?request-id|x-ogw-ratelimit-.+)$/i;

/** Answers tell from where they were asked; one of those that nobody has (RFC 5737) says as much. */
const addresses = /(?<![\d.])(?!127\.)\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;
const anyAddress = '203.0.113.1';

export class SecretRedactor implements Redaction {
  private readonly replacements = new Map<string, string>();
  private readonly permitted = new Set<string>();
  private readonly salt = randomBytes(32);

  /** `value` is shown as `label` from now on, also where it is written for a URL or in JSON. */
  secret(value: string, label: string): void {
    for (const form of [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)]) {
      if (form !== '') this.replacements.set(form, label);
    }
  }

  permit(text: string): void {
    for (const id of idsIn(text)) this.permitted.add(id);
  }

  text(value: string): string {
    for (const id of idsIn(value)) this.learn(id);
    return this.known(value).replace(tokenInQuery, '$1{token}');
  }

  response(response: HttpResponse): HttpResponse {
    const text = utf8Text(response.body);
    if (text !== undefined) this.learnJson(text);
    return {
      status: response.status,
      headers: response.headers.map(([name, value]) => [
        name,
        shownHeaders.test(name) ? this.text(value) : '{redacted}',
      ]),
      body:
        text === undefined ? response.body : new TextEncoder().encode(this.text(text).replace(addresses, anyAddress)),
    };
  }

  /** Only what was met before is replaced: for requests, which hold nothing else that is secret. */
  known(value: string): string {
    const found = [...this.replacements].filter(([secret]) => value.includes(secret));
    return found
      .toSorted(([a], [b]) => b.length - a.length)
      .reduce((text, [secret, shown]) => text.replaceAll(secret, shown), value);
  }

  private learnJson(text: string): void {
    try {
      JSON.parse(text, (name, value: unknown) => {
        const isShown = typeof value !== 'string' && typeof value !== 'number';
        if (secretNames.test(name) && !isShown && String(value).length >= 6) this.learn(String(value));
        return value;
      });
    } catch {
      // Not JSON: the patterns are all there is.
    }
  }

  private learn(id: string): void {
    if (this.permitted.has(id) || this.replacements.has(id) || [...this.replacements.values()].includes(id)) return;
    const shown = disguise(id, this.salt);
    for (const slash of ['/', '\\/']) this.replacements.set(id.replaceAll('/', slash), shown.replaceAll('/', slash));
  }
}

const MOST_ATTEMPTS = 20;
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-z]{12}/;

/** Groups at the beginning as short as those of `img_v3_02mi_`, `99_` or `t-` tell the kind; they stay, and a bit more. */
function disguise(id: string, salt: Uint8Array, attempt = 0): string {
  const inner = id.search(uuid);
  const kind = /^(?:[0-9A-Za-z]{1,5}[-_.]){0,3}.{0,4}/.exec(id)?.[0].length ?? 0;
  const kept = inner >= 0 ? inner : Math.min(kind, Math.floor(id.length / 3));
  const noise = createHash('shake256', { outputLength: id.length }).update(salt).update(`${attempt} ${id}`).digest();
  const isFixed = (i: number) => i < kept || (inner >= 0 && (i === inner + 14 || i === inner + 19)) || isPair(id, i);
  const shown = [...id].map((char, i) => (isFixed(i) ? char : another(char, noise[i] ?? 0))).join('');
  // With so few characters to choose from the middle, which nobody could guess, may by chance come out as it was.
  const isBare = id.length >= 24 && shown.slice(8, -8) === id.slice(8, -8);
  return isBare && attempt < MOST_ATTEMPTS ? disguise(id, salt, attempt + 1) : shown;
}

/** WeChat writes three characters as two: ia, ib, ic. */
const isPair = (id: string, i: number): boolean =>
  /^i[abc]/.test(id.slice(i, i + 2)) || /^i[abc]/.test(id.slice(i - 1, i + 1));

/** Narrow enough that hexadecimal stays so, and base 32. */
const alphabets = ['234567', '89', 'abcdef', 'hjklmnopqrstuvwxyz', 'ABCDEF', 'GHIJKLMNOPQRSTUVWXYZ'] as const;

function another(char: string, noise: number): string {
  const alphabet = alphabets.find((each) => each.includes(char));
  return alphabet?.[noise % alphabet.length] ?? char;
}
