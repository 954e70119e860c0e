import type { HttpResponse } from './http.ts';

/** Bytes of an answer in words that are looked at: no provider's is half as long. */
const longestText = 16 * 1024;

/** An answer that should be no picture, and its beginning alone where it is longer than any: a target may send what it likes. */
export function boundedText(response: HttpResponse): HttpResponse {
  if (response.body.length <= longestText) return response;
  return { ...response, body: response.body.slice(0, longestText) };
}
