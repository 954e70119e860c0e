import { linesOf } from '../../../src/providers/feishu/events/lines.ts';
import type { Bench } from '../door.ts';
import { declaredApp, type JsonSent, jsonInputs, sendJson } from './feishu-json.ts';
import { type Inputs, ofTheHost, ofTheService } from './input.ts';

const who = (bench: Bench, sent: JsonSent = {}) =>
  sendJson(bench, { method: 'GET', path: '/open-apis/bot/v3/info', ...sent });

const bots: Inputs = {
  ...jsonInputs({ call: who, userTokens: false, scoped: false, takesBody: false }),
  botDisabled: async (bench) => who(bench, { headers: await declaredApp(bench, { bot: false }) }),
};

const app = { AppID: 'cli_a0b1c2d3e4f50617', AppSecret: 's' };
const connect = (bench: Bench, body: object) =>
  sendJson(bench, { path: '/callback/ws/endpoint', headers: { locale: 'zh' }, body });

const sockets: Inputs = {
  badRequest: (bench) => connect(bench, { app_id: app.AppID, app_secret: app.AppSecret }),
  credentialInvalid: (bench) => connect(bench, { ...app, AppSecret: '' }),
  tooManyConnections: async (bench) => {
    const lines = linesOf(bench.emulator.world);
    const open = Array.from({ length: 50 }, () => lines.invitation(app.AppID).welcome({ send() {}, close() {} }));
    const seen = await connect(bench, app);
    for (const each of open) each.closed();
    return seen;
  },
  systemBusy: ofTheService,
  forbidden: ofTheService,
  authFailed: ofTheService,
  internalError: ofTheService,
  noCredential: 'the SDKs say it themselves, where they are not given an app_id',
  notFound: ofTheHost,
};

export const feishuEventsInputs: Readonly<Record<string, Inputs>> = { 'feishu/bot': bots, 'feishu/ws': sockets };
