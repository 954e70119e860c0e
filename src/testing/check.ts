import { loadFile } from '../client/file.ts';
import { encodeForm } from '../client/form.ts';
import type { Fetch } from '../client/options.ts';
import { UploadError } from '../client/upload-error.ts';
import type { Answer } from '../core/answer.ts';
import { Bytes } from '../core/bytes.ts';
import { InputError } from '../core/input-error.ts';
import type { RecordedVerdict, RecordedWarning, RequestRecord } from '../core/shapes.ts';
import { createEmulator, type Emulator, type EmulatorOptions } from '../emulator/emulator.ts';
import { FeishuClient } from '../providers/feishu/client.ts';
import { KakaoClient } from '../providers/kakao/client.ts';
import { WeChatClient } from '../providers/wechat/client.ts';

/** A file to be checked, under the name it would be sent with. */
export interface CheckedFile {
  readonly name: string;
  /** For one that no endpoint takes because of its length, past 64 MiB, that length alone. */
  readonly bytes: Uint8Array | { readonly length: number };
}

interface ReadFile extends CheckedFile {
  readonly bytes: Uint8Array;
}

export interface CheckResult {
  /** An endpoint, or `feishu/images:avatar`. */
  readonly target: CheckTarget;
  readonly taken: boolean;
  /** Why it was refused. */
  readonly verdict?: RecordedVerdict;
  readonly warnings: readonly RecordedWarning[];
}

type Upload = (file: ReadFile, fetch: Fetch) => Promise<unknown>;

const feishu = (fetch: Fetch) => new FeishuClient({ token: `t-${'0'.repeat(40)}`, fetch });
const kakao = (fetch: Fetch) => new KakaoClient({ userId: 'check', fetch });

/** As `curl -F image=@file` sends it, where our client does not. */
const plain =
  (path: string): Upload =>
  async ({ name, bytes }, fetch) => {
    const { contentType, body } = encodeForm([['image', await loadFile(bytes, name, undefined)]]);
    const headers = { 'content-type': contentType, authorization: 'check;check' };
    await fetch(`https://tyrar0qvgf.apigw.ntruss.com${path}`, { method: 'POST', headers, body });
  };

/** Each as its client sends it. */
const uploads = {
  'feishu/images': ({ name, bytes }, fetch) => feishu(fetch).uploadImage(bytes, { type: 'message', filename: name }),
  'feishu/images:avatar': ({ name, bytes }, fetch) =>
    feishu(fetch).uploadImage(bytes, { type: 'avatar', filename: name }),
  'wechat/uploadimg': ({ name, bytes }, fetch) =>
    new WeChatClient({ accessToken: 'check', fetch }).uploadImage(bytes, { filename: name }),
  'kakao/FT': ({ name, bytes }, fetch) => kakao(fetch).uploadImage(bytes, { filename: name }),
  'kakao/FT_WIDE': ({ name, bytes }, fetch) => kakao(fetch).uploadWideImage(bytes, { filename: name }),
  'kakao/ft-wide-item-list': (file, fetch) => kakao(fetch).uploadWideItemList([fileOf(file)]),
  'kakao/ft-carousel-feed': (file, fetch) => kakao(fetch).uploadCarouselFeed([fileOf(file)]),
  'kakao/mms-image': plain('/image/v1/mms/check'),
  'kakao/rcs-image': plain('/file/v1/rcs/image/check'),
} as const satisfies Record<string, Upload>;

export type CheckTarget = keyof typeof uploads;
export const checkTargets = Object.keys(uploads) as CheckTarget[];

/** Sends files through the clients to an emulator of its own, and says what each endpoint would answer. */
export class Checker {
  private readonly emulator: Emulator;

  /** Throws an InputError for a setting that cannot be. */
  constructor(options: Pick<EmulatorOptions, 'profile' | 'settings'> = {}) {
    this.emulator = createEmulator({ ...options, rateLimits: false, storeBytes: 1 });
  }

  async check(file: CheckedFile, targets: readonly CheckTarget[] = checkTargets): Promise<CheckResult[]> {
    const results: CheckResult[] = [];
    for (const target of targets) results.push(resultOf(target, await this.send(file, uploads[target])));
    return results;
  }

  private async send({ name, bytes }: CheckedFile, upload: Upload): Promise<RequestRecord> {
    const isRead = bytes instanceof Uint8Array;
    const fetch: Fetch = (url, init) => (isRead ? this.fetch(url, init) : this.fetchUnread(url, init, bytes.length));
    try {
      await upload({ name, bytes: isRead ? bytes : new Uint8Array() }, fetch);
    } catch (error) {
      if (!(error instanceof UploadError)) throw error;
    }
    return this.emulator.requests({ limit: 1 })[0] as RequestRecord;
  }

  /** With the length that every fetch sends with a body in memory. */
  private async fetch(url: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (init.body instanceof Uint8Array) headers.set('content-length', `${init.body.length}`);
    return (await this.emulator.fetch(new Request(url, { ...init, headers }))) as Response;
  }

  /** As a server does with a body past its guard: it is counted, and let go. */
  private async fetchUnread(url: string, init: RequestInit, length: number): Promise<Response> {
    const { host, pathname, search } = new URL(url);
    const { reply } = (await this.emulator.answer({
      method: init.method ?? 'GET',
      url: pathname + search,
      headers: ['host', host, ...[...new Headers(init.headers)].flat()],
      framing: { length },
      body: Bytes.counted(length),
      ip: '127.0.0.1',
    })) as Answer;
    return new Response(reply.body.toString(), { status: reply.status });
  }
}

/** Throws an InputError with the targets there are. */
export function targetNamed(name: string): CheckTarget {
  const found = checkTargets.find(
    (target) => target === name || (target === 'feishu/images' && name === `${target}:message`),
  );
  if (found) return found;
  throw new InputError(`there is no target ${JSON.stringify(name)}; there are ${checkTargets.join(', ')}`);
}

function resultOf(target: CheckTarget, { verdict, warnings }: RequestRecord): CheckResult {
  // What has no source is about Standin, which keeps nothing here.
  const ofLive = warnings.filter(({ source }) => source !== undefined);
  return { target, taken: verdict === undefined, ...(verdict === undefined ? {} : { verdict }), warnings: ofLive };
}

function fileOf({ name, bytes }: ReadFile): File {
  return new File([new Uint8Array(bytes)], name);
}
