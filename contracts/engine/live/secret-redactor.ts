/**
 * Takes out of texts and answers what nobody may see: secrets, tokens, keys, ids. A secret becomes its label. What a
 * service gave out becomes something of the same form and length, the same wherever it occurs, so that an answer that
 * met an expectation still meets it, and two keys that differed still differ.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { HttpResponse } from '../http.ts';
import type { Redaction } from '../target.ts';
import { KnownSecrets } from './known-secrets.ts';
import { utf8Text } from './utf8-text.ts';
import { allForms, writtenForms } from './written-forms.ts';

/** In JSON, what stands at these names is secret whatever it looks like. */
const secretNames = /(^|_)(token|key|ticket|secret|log_id)$/;
/** In any text, what looks like this: ids in groups, known kinds of keys and tokens. */
const patterns = [
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-z]{12}/g,
  /img_v\d+_[\w-]{20,}/g,
  /\b(?:[aut]-[\w.-]{16,}|eyJ[\w.-]{16,}|\d{2,3}_[\w-]{60,})/g,
  /[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}/g,
];
/** In a path, also long words without a digit, of letters both small and capital. */
const url = /https?:(?:\\?\/){2}[^\s"<>]+/g;
const longWord = /[A-Za-z0-9]{10,}/g;
/** One with digits and letters, or with many digits and nothing else, is an id. */
const isId = (word: string): boolean => /\d/.test(word) && (/[A-Za-z]/.test(word) || word.length >= 12);

/** Characters of an answer that are shown and kept: none of a provider's is half as long. */
const longestShown = 16 * 1024;
/** No id of a service is longer: a text with one is not shown at all. */
const longestId = 1024;
/** What is looked at behind a cut, so that a secret is known as one which that goes through. */
const beforeCut = 2 * longestId;

/** Even the beginning of one, as WeChat shows it of an earlier call. */
const tokenInQuery = /(access_token(?:=|%(?:25)*3d))[^&"\s\\%]+/gi;

function idsIn(text: string): readonly string[] {
  const inUrls = [...text.matchAll(url)].flatMap(([found]) => found.match(longWord) ?? []);
  const inPaths = inUrls.filter((word) => /[a-z]/.test(word) && /[A-Z]/.test(word));
  const words = (text.match(longWord) ?? []).filter(isId);
  return [...new Set([...patterns.flatMap((pattern) => text.match(pattern) ?? []), ...words, ...inPaths])];
}

/** Without what is another each time: a time may be in an id, and a request may be made of a part of one. */
export function maskIds(text: string): string {
  const ids = new KnownSecrets();
  for (const id of idsIn(text)) ids.add(id, '…');
  return ids.replaceIn(text);
}

/** Of all other headers only the name is kept. */
const shownHeaders =
  /^(content-type|content-disposition|cache-control|location|allow|x-tt-logid|(x-)?request-id|x-ogw-ratelimit-.+)$/i;

/** Answers tell from where they were asked; one of those that nobody has (RFC 5737) says as much. */
const addresses = /(?<![\d.])(?!127\.)\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;
const anyAddress = '203.0.113.1';

export class SecretRedactor implements Redaction {
  private readonly secrets = new KnownSecrets();
  private readonly disguises = new Set<string>();
  private readonly permitted = new Set<string>();
  private readonly salt = randomBytes(32);

  /** `value` is shown as `label` from now on, however it is written. */
  secret(value: string, label: string): void {
    for (const form of allForms(value, label).keys()) this.secrets.add(form, label);
  }

  permit(text: string): void {
    for (const id of idsIn(text)) this.permitted.add(id);
  }

  text(value: string): string {
    const looked = value.slice(0, longestShown);
    const ids = idsIn(looked);
    if (ids.some(({ length }) => length > longestId)) return `[${value.length} characters]`;
    for (const id of ids) this.learn(id);
    const isWhole = looked.length === value.length;
    const shown = this.secrets.replaceIn(looked, isWhole ? looked.length : longestShown - beforeCut);
    return `${shown.replace(tokenInQuery, '$1{token}')}${isWhole ? '' : `… [${value.length} characters]`}`;
  }

  response(response: HttpResponse): HttpResponse {
    const text = utf8Text(response.body);
    const isHidden = text !== undefined && !this.learnJson(text);
    const shown = text === undefined || isHidden ? undefined : this.text(text);
    return {
      status: response.status,
      headers: response.headers.map(([name, value]) => [
        name,
        shownHeaders.test(name) ? this.text(value) : '{redacted}',
      ]),
      body:
        text === undefined
          ? response.body
          : new TextEncoder().encode((shown ?? `[${text.length} characters]`).replace(addresses, anyAddress)),
    };
  }

  /** Only what was met before is replaced: for requests, which hold nothing else that is secret. */
  known(value: string): string {
    return this.secrets.replaceIn(value);
  }

  /** Gives whether all that is secret in it can be. */
  private learnJson(text: string): boolean {
    let canBeHidden = true;
    try {
      JSON.parse(text, (name, value: unknown) => {
        const isShown = typeof value !== 'string' && typeof value !== 'number';
        if (!secretNames.test(name) || isShown || String(value).length < 6) return value;
        if (String(value).length <= longestId) this.learn(String(value));
        else canBeHidden = false;
        return value;
      });
    } catch {
      // Not JSON: the patterns are all there is.
    }
    return canBeHidden;
  }

  private learn(id: string): void {
    if (this.permitted.has(id) || this.disguises.has(id) || this.secrets.has(id)) return;
    const shown = disguise(id, this.salt);
    this.disguises.add(shown);
    for (const [form, instead] of writtenForms(id, shown)) {
      if (!this.secrets.has(form)) this.secrets.add(form, instead);
    }
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
