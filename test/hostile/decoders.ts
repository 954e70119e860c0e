import { mutate } from './mutate.ts';
import { addressed, file, form, type } from './parts.ts';
import { join } from './pieces.ts';
import { Prng } from './prng.ts';
import { FORM, feishu } from './senders.ts';
import { requestTo } from './targets.ts';
import { ask, type HttpReply, headerOf } from './wire.ts';

/** How long a picture may take to be decoded, and to be given out. */
export const DECODED_MS = 12_000;

/** The key of a picture that Feishu took; undefined where it did not. */
export async function keyOf(port: number, picture: Uint8Array): Promise<string | undefined> {
  const { replies } = await ask(
    port,
    requestTo(feishu, FORM, addressed(form(type, file({ content: picture })), 'image')),
  );
  return /"image_key":"([^"]+)"/.exec(`${replies[0]?.body}`)?.[1];
}

export function requestOf(key: string): Buffer {
  const lines = [`GET /open-apis/im/v1/images/${key} HTTP/1.1`, 'Host: 127.0.0.1', ...feishu.headers, '\r\n'];
  return join(lines.join('\r\n'));
}

export async function fetched(port: number, key: string, timeoutMs = DECODED_MS): Promise<HttpReply | undefined> {
  const { replies } = await ask(port, requestOf(key), { timeoutMs });
  return replies[0];
}

/** A JPEG, or the picture as it was sent. */
export function isGivenOut(reply: HttpReply | undefined, sent: Uint8Array): boolean {
  if (reply?.status !== 200) return false;
  const type = headerOf(reply.headers, 'content-type');
  return type === 'image/jpeg' ? reply.body.toString('latin1', 0, 3) === '\xff\xd8\xff' : reply.body.equals(sent);
}

/** So many mutants of a picture that are taken: those of them that are not given out, as a list of case numbers. */
export async function notGivenOut(port: number, picture: Buffer, count: number): Promise<number[]> {
  const strange: number[] = [];
  for (let n = 0, taken = 0; taken < count; n++) {
    const mutant = n === 0 ? picture : mutate(new Prng(n), picture);
    const key = await keyOf(port, mutant);
    if (key === undefined) continue;
    taken++;
    if (!isGivenOut(await fetched(port, key), mutant)) strange.push(n);
  }
  return strange;
}
