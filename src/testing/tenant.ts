import { randomBytes } from 'node:crypto';
import type { Fault, FaultOrder, ImageQuery, ImageRecord, RequestFilter, RequestRecord } from '../core/shapes.ts';
import type { Emulator } from '../emulator/emulator.ts';
import type { Provided } from '../emulator/provided.ts';

/** Where an emulator answers; absent: on the live hosts. */
interface Where {
  readonly baseUrl?: string;
}

/**
 * Somebody new at each provider: nobody else's calls, pictures, windows, quotas and faults are theirs, so tests that run at
 * the same time share an emulator and reset nothing.
 */
export interface Tenant {
  /** As FeishuClient takes it. */
  readonly feishu: { readonly appId: string; readonly appSecret: string } & Where;
  /** As WeChatClient takes it. */
  readonly wechat: { readonly appId: string; readonly appSecret: string } & Where;
  /** As KakaoClient takes it. */
  readonly kakao: { readonly userId: string; readonly secretKey: string } & Where;
  /** Fetches a token of theirs, for programs that are given one. */
  token(provider: 'feishu' | 'wechat'): Promise<string>;
  /** Their calls, the newest first: `expectUpload(tenant, …)` looks at these. */
  requests(filter?: Omit<RequestFilter<Provided>, 'account'>): RequestRecord<Provided>[];
  /** Their pictures, the newest first. */
  images(query?: Omit<ImageQuery<Provided>, 'account'>): ImageRecord<Provided>[];
  /** What shall happen to their calls to come, and to nobody else's. Throws an InputError for what cannot be. */
  orderFault(order: FaultOrder<Provided>): Fault<Provided>;
}

/** A tenant, and what is done when their test is over. */
export interface Tenancy {
  readonly tenant: Tenant;
  /** Deletes their pictures, so that a long run does not fill the store. */
  end(): void;
}

/** `url`: where the emulator answers; absent: on the live hosts. A provider that is strict has them declared. */
export function newTenancy(emulator: Emulator, url?: string): Tenancy {
  const id = randomBytes(16).toString('hex');
  const short = id.slice(0, 16);
  const where: Where = url === undefined ? {} : { baseUrl: url };
  const feishu = { appId: `cli_${short}`, appSecret: id, ...where };
  const wechat = { appId: `wx${short}`, appSecret: id, ...where };
  const kakao = { userId: `user-${short}`, secretKey: id, ...where };
  const names = { feishu: feishu.appId, wechat: wechat.appId, kakao: kakao.userId };
  const all = Object.values(names);
  declareWhereStrict(emulator, names, id);
  const tenant: Tenant = {
    feishu,
    wechat,
    kakao,
    token: (provider) => fetchToken(emulator, provider, names[provider], id),
    requests: (filter) => newest(all, (account) => emulator.requests({ ...filter, account }), filter?.limit),
    images: (query) => newest(all, (account) => emulator.images({ ...query, account }), query?.limit),
    orderFault: (order) => emulator.orderFault({ ...order, account: names[order.provider] }),
  };
  return { tenant, end: () => all.forEach((account) => void emulator.deleteImages({ account })) };
}

/** Each name is at one provider only, so what there is of several is put together. */
function newest<T extends RequestRecord<Provided> | ImageRecord<Provided>>(
  accounts: readonly string[],
  listOf: (account: string) => readonly T[],
  limit: number | undefined,
): T[] {
  const found = accounts.flatMap(listOf);
  const at = (one: T) => ('at' in one ? Number(one.id) : Date.parse(one.storedAt));
  return found.sort((a, b) => at(b) - at(a)).slice(0, limit);
}

function declareWhereStrict(
  emulator: Emulator,
  { feishu, wechat, kakao }: Readonly<Record<'feishu' | 'wechat' | 'kakao', string>>,
  secret: string,
): void {
  const strict = emulator.providers.map(({ name }) => name).filter((name) => !emulator.world.accounts.isOpen(name));
  for (const provider of strict) {
    if (provider === 'feishu') emulator.declareAccount({ provider, app_id: feishu, app_secret: secret });
    else if (provider === 'wechat') emulator.declareAccount({ provider, appid: wechat, secret });
    else emulator.declareAccount({ provider, userId: kakao, secretKey: secret });
  }
}

async function fetchToken(
  emulator: Emulator,
  provider: 'feishu' | 'wechat',
  account: string,
  secret: string,
): Promise<string> {
  const request =
    provider === 'feishu'
      ? new Request('https://open.feishu.cn/open-apis/auth/v3/tenant_access_token/internal', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ app_id: account, app_secret: secret }),
        })
      : new Request(
          `https://api.weixin.qq.com/cgi-bin/token?grant_type=client_credential&appid=${account}&secret=${secret}`,
        );
  const answer = await (await emulator.fetch(request))?.json();
  const token: unknown = answer?.tenant_access_token ?? answer?.access_token;
  if (typeof token === 'string') return token;
  throw new Error(`${provider} gave no token: ${JSON.stringify(answer)}`);
}
