import { expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';

// What a program keeps in its process over a reset: its credentials. What it is refused with then, the journal explains.

type Answer = Readonly<Record<string, unknown>>;

async function json(emulator: Emulator, request: Request): Promise<Answer> {
  return (await emulator.fetch(request))?.json() as Promise<Answer>;
}

function asker(emulator: Emulator) {
  const post = (url: string, fields: object, headers = {}) =>
    json(emulator, new Request(url, { method: 'POST', body: JSON.stringify(fields), headers }));
  const feishu = (path: string, fields: object) => post(`https://open.feishu.cn/open-apis/${path}`, fields);
  const wechat = (path: string, fields: object) => post(`https://api.weixin.qq.com/cgi-bin/${path}`, fields);
  const form = (name: string) => {
    const body = new FormData();
    body.append('image_type', 'message');
    body.append(name, new Blob([png({ width: 9, height: 9 })]), 'a.png');
    return body;
  };
  return {
    feishu,
    wechat,
    get: (path: string) => json(emulator, new Request(`https://api.weixin.qq.com/cgi-bin/${path}`)),
    toFeishu: (token: unknown) => {
      const headers = { authorization: `Bearer ${token}` };
      const url = 'https://open.feishu.cn/open-apis/im/v1/images';
      return json(emulator, new Request(url, { method: 'POST', body: form('image'), headers }));
    },
    toWechat: (token: unknown) => {
      const url = `https://api.weixin.qq.com/cgi-bin/media/uploadimg?access_token=${token}`;
      return json(emulator, new Request(url, { method: 'POST', body: form('media') }));
    },
    shown: (id: string): Answer => emulator.accounts().find(({ app_id, appid }) => app_id === id || appid === id) ?? {},
  };
}

const custom = { provider: 'feishu', app_id: 'cli_1', app_secret: 's' } as const;
const isv = { provider: 'feishu', app_id: 'cli_2', app_secret: 's', type: 'isv', tenants: ['tk'] } as const;
const official = { provider: 'wechat', appid: 'wx1', secret: 's' } as const;
const platform = { provider: 'wechat', appid: 'wxc', secret: 's', kind: 'component' } as const;
const authorizer = { provider: 'wechat', appid: 'wx2', secret: 's', component: 'wxc' } as const;
const accounts = [custom, isv, official, platform, authorizer];

/** A credential of one kind, had in the way a program has it, and whether a call that shows it passes. */
interface Kind {
  readonly kind: string;
  get(ask: ReturnType<typeof asker>): Promise<unknown>;
  use(ask: ReturnType<typeof asker>, credential: unknown): Promise<boolean>;
}

const tokenOfIsv = async (ask: ReturnType<typeof asker>) => {
  const { app_ticket } = ask.shown('cli_2');
  const fields = { app_id: 'cli_2', app_secret: 's', app_ticket };
  return (await ask.feishu('auth/v3/app_access_token', fields)).app_access_token;
};
const tokenOfPlatform = async (ask: ReturnType<typeof asker>) => {
  const { component_verify_ticket } = ask.shown('wxc');
  const fields = { component_appid: 'wxc', component_appsecret: 's', component_verify_ticket };
  return (await ask.wechat('component/api_component_token', fields)).component_access_token;
};
const authorisation = async (ask: ReturnType<typeof asker>) => {
  const { authorization_code } = ask.shown('wx2');
  const path = `component/api_query_auth?component_access_token=${await tokenOfPlatform(ask)}`;
  const answer = await ask.wechat(path, { component_appid: 'wxc', authorization_code });
  return (answer.authorization_info ?? {}) as Answer;
};
const passes = async (answer: Promise<Answer>) => {
  const { code, errcode } = await answer;
  return (code ?? errcode ?? 0) === 0;
};

const kinds: readonly Kind[] = [
  {
    kind: 'tenant_access_token of a custom app',
    get: async (ask) =>
      (await ask.feishu('auth/v3/tenant_access_token/internal', { app_id: 'cli_1', app_secret: 's' }))
        .tenant_access_token,
    use: (ask, token) => passes(ask.toFeishu(token)),
  },
  {
    kind: 'app_ticket',
    get: async (ask) => ask.shown('cli_2').app_ticket,
    use: (ask, app_ticket) =>
      passes(ask.feishu('auth/v3/app_access_token', { app_id: 'cli_2', app_secret: 's', app_ticket })),
  },
  {
    kind: 'app_access_token of a store app',
    get: tokenOfIsv,
    use: (ask, app_access_token) =>
      passes(ask.feishu('auth/v3/tenant_access_token', { app_access_token, tenant_key: 'tk' })),
  },
  {
    kind: 'tenant_access_token of a store app',
    get: async (ask) => {
      const app_access_token = await tokenOfIsv(ask);
      return (await ask.feishu('auth/v3/tenant_access_token', { app_access_token, tenant_key: 'tk' }))
        .tenant_access_token;
    },
    use: (ask, token) => passes(ask.toFeishu(token)),
  },
  {
    kind: 'access_token',
    get: async (ask) => (await ask.get('token?grant_type=client_credential&appid=wx1&secret=s')).access_token,
    use: (ask, token) => passes(ask.toWechat(token)),
  },
  {
    kind: 'stable access_token',
    get: async (ask) =>
      (await ask.wechat('stable_token', { grant_type: 'client_credential', appid: 'wx1', secret: 's' })).access_token,
    use: (ask, token) => passes(ask.toWechat(token)),
  },
  {
    kind: 'component_verify_ticket',
    get: async (ask) => ask.shown('wxc').component_verify_ticket,
    use: (ask, component_verify_ticket) =>
      passes(
        ask.wechat('component/api_component_token', {
          component_appid: 'wxc',
          component_appsecret: 's',
          component_verify_ticket,
        }),
      ),
  },
  {
    kind: 'component_access_token',
    get: tokenOfPlatform,
    use: (ask, token) => {
      const { authorization_code } = ask.shown('wx2');
      const path = `component/api_query_auth?component_access_token=${token}`;
      return passes(ask.wechat(path, { component_appid: 'wxc', authorization_code }));
    },
  },
  {
    kind: 'authorization_code',
    get: async (ask) => ask.shown('wx2').authorization_code,
    use: async (ask, authorization_code) => {
      const path = `component/api_query_auth?component_access_token=${await tokenOfPlatform(ask)}`;
      return passes(ask.wechat(path, { component_appid: 'wxc', authorization_code }));
    },
  },
  {
    kind: 'authorizer_access_token',
    get: async (ask) => (await authorisation(ask)).authorizer_access_token,
    use: (ask, token) => passes(ask.toWechat(token)),
  },
  {
    kind: 'authorizer_refresh_token',
    get: async (ask) => (await authorisation(ask)).authorizer_refresh_token,
    use: async (ask, authorizer_refresh_token) => {
      const path = `component/api_authorizer_token?component_access_token=${await tokenOfPlatform(ask)}`;
      const fields = { component_appid: 'wxc', authorizer_appid: 'wx2', authorizer_refresh_token };
      return passes(ask.wechat(path, fields));
    },
  },
];

it.each(kinds)('keeps the $kind of an account given at the start', async ({ get, use }) => {
  const emulator = createEmulator({ accounts });
  const ask = asker(emulator);
  const credential = await get(ask);
  emulator.reset();
  emulator.reset({});
  expect(await use(ask, credential)).toBe(true);
});

it.each(kinds)('forgets the $kind of an account declared later, and says so', async ({ get, use }) => {
  const emulator = createEmulator();
  emulator.declareAccounts(accounts);
  const ask = asker(emulator);
  const credential = await get(ask);
  emulator.reset();
  emulator.declareAccounts(accounts);
  expect(await use(ask, credential)).toBe(false);
  expectFate(emulator, credential);
});

it.each(kinds)('forgets any $kind when told to, and says so', async ({ get, use }) => {
  const emulator = createEmulator({ accounts });
  const ask = asker(emulator);
  const credential = await get(ask);
  emulator.reset({ tokens: true });
  expect(await use(ask, credential)).toBe(false);
  expectFate(emulator, credential);
});

function expectFate(emulator: Emulator, credential: unknown): void {
  const [request] = emulator.requests();
  expect(request?.verdict?.measured).toMatch(
    /^an? [\w ]+, issued here to (cli_[12](\/tk)?|wx[12c]) at [\d:.TZ-]+, forgotten by the reset at \d{4}-\d\d-\d\dT[\d:.]+Z$/,
  );
  expect(request?.verdict?.mend).toMatch(/; a reset keeps those of accounts given at the start, unless /);
  expect(JSON.stringify(request)).not.toContain(String(credential));
}

it('forgets what a platform given at the start was given by an account declared later', async () => {
  const emulator = createEmulator({ accounts: [platform] });
  emulator.declareAccount(authorizer);
  const ask = asker(emulator);
  const { authorizer_access_token: token } = await authorisation(ask);
  emulator.reset();
  emulator.declareAccount(authorizer);
  expect(await ask.toWechat(token)).toMatchObject({ errcode: 40001 });
});

it('leaves a token its account while any token would do', async () => {
  const emulator = createEmulator();
  const ask = asker(emulator);
  const feishu = await kinds[0]?.get(ask);
  const wechat = await kinds[4]?.get(ask);
  emulator.reset();
  expect(await ask.toFeishu(feishu)).toMatchObject({ code: 0 });
  expect(await ask.toWechat(wechat)).toHaveProperty('url');
  expect(emulator.requests({ account: 'cli_1' })).toHaveLength(1);
  expect(emulator.requests({ account: 'wx1' })).toHaveLength(1);
  expect(emulator.images().map(({ tenant }) => tenant)).toEqual(['wx1', 'cli_1']);
});

it('leaves a token of a magic app the error that it asks for', async () => {
  const emulator = createEmulator({ accounts });
  const ask = asker(emulator);
  const fields = { app_id: 'standin-234041', app_secret: 's' };
  const { tenant_access_token: token } = await ask.feishu('auth/v3/tenant_access_token/internal', fields);
  emulator.reset();
  expect(await ask.toFeishu(token)).toMatchObject({ code: 234041 });
});

it.each(['2020-01-01T00:00:00Z', '2090-01-01T00:00:00Z'])('gives a token of %s its two hours from now', async (set) => {
  const emulator = createEmulator({ accounts });
  const ask = asker(emulator);
  emulator.turnClock({ set });
  emulator.turnClock({ freeze: true });
  const token = await kinds[0]?.get(ask);
  emulator.reset();
  expect(await ask.toFeishu(token)).toMatchObject({ code: 0 });
  emulator.turnClock({ advance: '7190 seconds' });
  expect(await ask.toFeishu(token)).toMatchObject({ code: 0 });
  emulator.turnClock({ advance: '11 seconds' });
  expect(await ask.toFeishu(token)).toMatchObject({ code: 99991663 });
});

it('brings a token back to life that died because the clock was advanced', async () => {
  const emulator = createEmulator({ accounts });
  const ask = asker(emulator);
  const token = await kinds[0]?.get(ask);
  emulator.turnClock({ advance: '3 hours' });
  expect(await ask.toFeishu(token)).toMatchObject({ code: 99991663 });
  emulator.reset();
  expect(await ask.toFeishu(token)).toMatchObject({ code: 0 });
});

it('keeps a token that was replaced five minutes after that, and the last one renewed', async () => {
  const emulator = createEmulator({ accounts });
  const ask = asker(emulator);
  const [first, second] = [await kinds[4]?.get(ask), await kinds[4]?.get(ask)];
  emulator.reset();
  expect(await ask.toWechat(first)).toHaveProperty('url');
  emulator.turnClock({ advance: '301 seconds' });
  expect(await ask.toWechat(first)).toMatchObject({ errcode: 40001 });
  expect(await ask.toWechat(second)).toHaveProperty('url');
  const stable = await kinds[5]?.get(ask);
  emulator.reset();
  expect(await kinds[5]?.get(ask)).toBe(stable);
});

it('gives no token twice, though a seeded sequence begins anew', async () => {
  const emulator = createEmulator({ accounts: [...accounts, { ...custom, app_id: 'cli_3' }], seed: 7 });
  const ask = asker(emulator);
  const token = await kinds[0]?.get(ask);
  emulator.reset();
  const fields = { app_id: 'cli_3', app_secret: 's' };
  const { tenant_access_token: other } = await ask.feishu('auth/v3/tenant_access_token/internal', fields);
  expect(other).not.toBe(token);
  await ask.toFeishu(token);
  await ask.toFeishu(other);
  expect(emulator.requests({ limit: 2 }).map(({ tenant }) => tenant)).toEqual(['cli_3', 'cli_1']);
  emulator.reset({ tokens: true });
  expect(await kinds[0]?.get(ask)).toBe(token);
});

it.each([
  [{ tokens: 'yes' }, 'reset: tokens must be true or false'],
  [{ token: true }, 'reset: there is no "token"; there are tokens'],
  [null, 'reset: must be an object'],
  [true, 'reset: must be an object'],
])('refuses %j, and has changed nothing', (input, message) => {
  const emulator = createEmulator();
  emulator.turnClock({ freeze: true });
  expect(() => emulator.reset(input as never)).toThrow(message);
  expect(emulator.clock().frozen).toBe(true);
});
