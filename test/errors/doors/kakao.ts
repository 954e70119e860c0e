import { png } from '../../../fixtures/images.ts';
import { KakaoClient, type KakaoList, UploadError } from '../../../src/clients.ts';
import { type Door, formOf, parsed, type Seen, taken } from '../door.ts';

/** Passes all four endpoints: a wide picture too, and each of a list. */
export const widePng = png({ width: 800, height: 600 });
type Picture = Uint8Array<ArrayBuffer>;

/** A refused picture of a list is a value; what else is refused, an error. */
export async function seenByUs(call: Promise<object | KakaoList<Picture>>): Promise<Seen> {
  try {
    const answer = await call;
    const [refused] = 'failure' in answer ? answer.failure : [];
    return refused ? { status: 200, code: refused.code, message: refused.message } : taken;
  } catch (error) {
    if (!(error instanceof UploadError)) throw error;
    const { status, code, message } = error;
    return { status, code, message };
  }
}

interface Body {
  readonly errcode?: string;
  readonly errmsg?: string;
  readonly code?: string;
  readonly message?: string;
  readonly result?: { readonly failure: readonly { readonly error: { code: string; message: string } }[] | null };
  readonly error?: { readonly errorCode: string; readonly message: string };
}

export async function kakaoSaid(response: Response): Promise<Seen> {
  const { status } = response;
  const { errcode, errmsg, code, message, result, error }: Body = parsed(await response.text()) ?? {};
  if (error) return { status, code: error.errorCode, message: error.message };
  const said =
    errcode === undefined ? (result?.failure?.[0]?.error ?? { code, message }) : { code: errcode, message: errmsg };
  return said.code === undefined || said.code === '0000'
    ? taken
    : { status, code: said.code, message: `${said.message}` };
}

export const ways = {
  FT: (client: KakaoClient, [picture = widePng]: Picture[]) => client.uploadImage(picture),
  FT_WIDE: (client: KakaoClient, [picture = widePng]: Picture[]) => client.uploadWideImage(picture),
  'ft-wide-item-list': (client: KakaoClient, pictures: Picture[]) => client.uploadWideItemList(pictures),
  'ft-carousel-feed': (client: KakaoClient, pictures: Picture[]) => client.uploadCarouselFeed(pictures),
} as const;
export type Kind = keyof typeof ways;

export const kakaoDoors: readonly Door[] = (Object.keys(ways) as Kind[]).map((kind) => ({
  endpoint: `kakao/${kind}`,
  credential: 'standard',
  magic: (wanted) => `standin-${wanted}`,
  read: kakaoSaid,
  request: (base, userId) =>
    new Request(`${base}/file/v1/${kind}/image/${userId}`, { method: 'POST', body: formOf(['image', widePng]) }),
  client: {
    name: 'KakaoClient',
    call: (url, userId) => seenByUs(ways[kind](new KakaoClient({ userId, baseUrl: url }), [widePng])),
  },
}));
