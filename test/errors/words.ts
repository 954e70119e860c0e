import type { Seen } from './door.ts';

/** What an answer adds to its text about this one call: where to find it, from where it came, what was found. */
const ofTheCall = [
  / rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/,
  /( requestIP: \S+| hint: \[\S+\])$/,
  // Feishu's scopes, and what Kakao found.
  /: \[[\s\S]+$/,
  /\(.+\)$/,
];

/** The part of an answer that is the same however an error came about. A client that shows no status saw none but 200. */
export function alike({ status = 200, code, message }: Seen): object {
  return { status, code, message: ofTheCall.reduce((text, part) => text.replace(part, ''), message) };
}
