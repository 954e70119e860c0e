/** What a request is, whatever its boundary, its host, and the ids and tokens in it are. */
import { createHash } from 'node:crypto';
import type { HttpRequest } from '../http.ts';
import { maskIds } from './secret-redactor.ts';

/** `known` puts the same words for secrets as the recorded answers have. */
export function fingerprint(request: HttpRequest, known: (text: string) => string = (text) => text): string {
  const shown = (text: string) => maskIds(known(text));
  const path = shown(request.url.replace(/^[^:/]+:\/\/[^/?#]*/, ''));
  const boundary = /boundary="?([^";,\s]+)/i.exec(headerOf(request, 'content-type') ?? '')?.[1];
  const headers = Object.entries(request.headers)
    .filter(([name]) => name.toLowerCase() !== 'content-length')
    .map(
      ([name, value]) => `${name.toLowerCase()}: ${shown(boundary ? value.replaceAll(boundary, 'boundary') : value)}`,
    )
    .toSorted();
  const hash = createHash('sha256').update(headers.join('\n'));
  hash.update('\n\n').update(bodyOf(request, boundary, shown), 'latin1');
  return `${request.method} ${path} ${hash.digest('hex').slice(0, 16)}`;
}

/** A form is as long as a picture and holds no id; any other body is short text. */
function bodyOf({ body }: HttpRequest, boundary: string | undefined, shown: (text: string) => string): string {
  const text = Buffer.from(body ?? new Uint8Array()).toString('latin1');
  return boundary === undefined ? shown(text) : text.replaceAll(boundary, 'boundary');
}

const headerOf = ({ headers }: HttpRequest, name: string): string | undefined =>
  Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
