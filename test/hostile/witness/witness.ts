import { allowedByFeishu, allowedByWeChat, kakao, kakaoMissing, type Sent, TAKEN, wechatChunked } from './figures.ts';
import { type Entry, readOrdinary } from './form.ts';
import { look } from './picture.ts';

/** A call as it went over the wire. */
interface Call {
  readonly method: string;
  readonly url: string;
  readonly host: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly body: Buffer;
  readonly chunks: readonly number[];
}

interface Reply {
  readonly status: number;
  readonly body: Buffer;
}

export interface Expected {
  readonly provider: 'feishu' | 'wechat' | 'single' | 'list';
  /** In the order of the pictures: what each may be told. */
  readonly allowed: readonly (readonly string[])[];
  /** The pictures, in that order; none where nobody may fetch them. */
  readonly contents: readonly Buffer[];
  /** All parts of the form. */
  readonly entries: readonly Entry[];
}

type Judged = Omit<Expected, 'entries'>;

const KAKAO = /^\/file\/v1\/(FT|FT_WIDE|ft-wide-item-list|ft-carousel-feed)\/image\/me$/;

/** What an ordinary upload to a new world must be told; undefined where the witnesses have no opinion. */
export async function expectedOf(call: Call): Promise<Expected | undefined> {
  const { method, url, host, headers, body } = call;
  const [authorization, token, named, contentType] = headers;
  const isPlain =
    headers.length === 4 && authorization === 'Authorization' && token === 'Bearer t-1' && named === 'Content-Type';
  if (method !== 'POST' || host !== '127.0.0.1' || !isPlain) return undefined;
  const kind = KAKAO.exec(url)?.[1];
  const isFeishu = url === '/open-apis/im/v1/images';
  if (!isFeishu && kind === undefined && url !== '/cgi-bin/media/uploadimg?access_token=x') return undefined;
  const entries = await readOrdinary(contentType as string, body);
  if (entries === undefined) return undefined;
  const judged = isFeishu ? byFeishu(entries, call) : kind ? byKakao(entries, kind) : byWeChat(entries, call);
  const expected = await judged;
  return expected && { ...expected, entries };
}

async function byFeishu(entries: readonly Entry[], { chunks }: Call): Promise<Judged | undefined> {
  const type = entries.find(({ name }) => name === 'image_type');
  const image = entries.find(({ name }) => name === 'image');
  // A part without filename in a body of chunks was refused in the field, which no page says.
  if (image !== undefined && image.filename === undefined && chunks.length > 0) return undefined;
  const sent = await sentOf(image);
  if (sent === 'unclear') return undefined;
  const allowed = allowedByFeishu(type?.content.toString(), sent);
  // Only what was uploaded for a message is given out.
  const isGiven = image !== undefined && `${type?.content}` === 'message';
  return { provider: 'feishu', allowed: [allowed], contents: isGiven ? [image.content] : [] };
}

async function byWeChat(entries: readonly Entry[], { chunks }: Call): Promise<Judged | undefined> {
  if (chunks.length > 0) return { provider: 'wechat', allowed: [[wechatChunked]], contents: [] };
  const media = entries.find(({ name }) => name === 'media');
  const sent = await sentOf(media);
  if (sent === 'unclear') return undefined;
  const allowed = allowedByWeChat(sent && { ...sent, filename: media?.filename });
  return { provider: 'wechat', allowed: [allowed], contents: media ? [media.content] : [] };
}

async function byKakao(entries: readonly Entry[], kind: string): Promise<Judged | undefined> {
  const { most, allowed } = kakao[kind] as (typeof kakao)[string];
  const provider = most === 1 ? 'single' : 'list';
  const images = entries.filter(({ name, filename }) => name === 'image' && filename).slice(0, most);
  if (images.length === 0) return { provider, allowed: [[kakaoMissing]], contents: [] };
  const sent = await Promise.all(images.map(sentOf));
  if (sent.includes('unclear')) return undefined;
  return { provider, allowed: (sent as Sent[]).map(allowed), contents: images.map(({ content }) => content) };
}

async function sentOf(entry: Entry | undefined): Promise<Sent | undefined | 'unclear'> {
  if (entry === undefined) return undefined;
  const picture = await look(entry.content);
  return picture === undefined ? 'unclear' : { bytes: entry.content.length, picture };
}

/** Why this is no answer to such a call. */
export function objection({ provider, allowed }: Expected, reply: Reply): string | undefined {
  const said = told(provider, reply);
  const isAllowed =
    said.length === allowed.length && said.every((each, i) => allowed[i]?.some((one) => isSame(one, each)));
  if (isAllowed) return undefined;
  const wanted = allowed.map((each) => each.join(' or ')).join(', ');
  return `was told ${said.join(', ')}; by the pages it is ${wanted}`;
}

/** Live texts may be followed by a place to look at, or by a reason in brackets. */
const isSame = (wanted: string, said: string) =>
  said === wanted || (wanted !== TAKEN && said.startsWith(wanted) && /^[( ]/.test(said.slice(wanted.length)));

/** The first picture that was taken; undefined where none was. */
export function takenOf(expected: Expected, reply: Reply): Buffer | undefined {
  const at = told(expected.provider, reply).indexOf(TAKEN);
  return at === -1 ? undefined : expected.contents[at];
}

/** What each picture was told, in one line each; an answer of no such form as it is. */
function told(provider: Expected['provider'], { status, body }: Reply): readonly string[] {
  try {
    const said = readers[provider](status, JSON.parse(body.toString()));
    if (said !== undefined) return said;
  } catch {
    // No JSON, or not of this form.
  }
  return [`${status} ${body.toString('latin1', 0, 300)}`.trim()];
}

/** As far as the pages have it. */
interface Body {
  readonly code?: unknown;
  readonly msg?: unknown;
  readonly message?: unknown;
  readonly errcode?: unknown;
  readonly errmsg?: unknown;
  readonly url?: string;
  readonly data?: { readonly image_key?: string; readonly url?: string };
  readonly result?: {
    readonly success: readonly { readonly formField: string; readonly url: string }[] | null;
    readonly failure: readonly { readonly formField: string; readonly error: Body }[] | null;
  };
}

const takenIf = (isTaken: boolean) => (isTaken ? [TAKEN] : undefined);
const isUrl = (url: string | undefined) => url !== undefined && /^https?:/.test(url);

const readers: Record<Expected['provider'], (status: number, body: Body) => readonly string[] | undefined> = {
  feishu(status, { code, msg, data }) {
    if (code !== 0) return [`${status} ${code} ${msg}`];
    return takenIf(status === 200 && msg === 'success' && data?.image_key?.startsWith('img_') === true);
  },
  wechat(status, { errcode, errmsg, url }) {
    if (errcode !== 0) return [`${status} ${errcode} ${errmsg}`];
    return takenIf(status === 200 && isUrl(url));
  },
  single(status, { errcode, errmsg, data }) {
    if (errcode !== undefined) return [`${errcode} ${errmsg}`];
    return takenIf(status === 200 && isUrl(data?.url));
  },
  list(status, { code, message, result }) {
    if (result === undefined) return [`${code} ${message}`];
    const success = result.success ?? [];
    const failure = result.failure ?? [];
    const said = new Map<string, string>();
    for (const { formField, url } of success) said.set(formField, isUrl(url) ? TAKEN : `${url}`);
    for (const { formField, error } of failure) said.set(formField, `${error.code} ${error.message}`);
    const isWhole = said.size === success.length + failure.length && status === 200;
    if (!isWhole || code !== (failure.length === 0 ? '0000' : '6000')) return undefined;
    return Array.from(said, (_, i) => said.get(`image_${i + 1}`) ?? 'nothing');
  },
};
