import type { Bench, Seen } from '../door.ts';
import { declaredApp, type JsonSent, jsonInputs, sendJson } from './feishu-json.ts';
import { type Inputs, ofTheService } from './input.ts';

const users = '/open-apis/contact/v3/users';
const user = 'ou_7d8a6e6df7621556ce0d21922b676706';

type Send = (bench: Bench, change?: JsonSent) => Promise<Seen>;

const get: Send = (bench, change) => sendJson(bench, { method: 'GET', path: `${users}/${user}`, ...change });
const ids: Send = (bench, change) => sendJson(bench, { path: `${users}/batch_get_id`, body: {}, ...change });

const asked =
  (declaration: object) =>
  async (bench: Bench): Promise<Seen> =>
    get(bench, { headers: await declaredApp(bench, declaration) });

export const feishuUsersInputs: Readonly<Record<string, Inputs>> = {
  'feishu/user_ids': jsonInputs({
    call: ids,
    userTokens: false,
    scoped: true,
    takesBody: true,
    wrongType: { body: { emails: 'a@example.com' } },
    missingField: { path: `${users}/batch_get_id?user_id_type=email` },
  }),
  'feishu/user': {
    ...jsonInputs({ call: get, userTokens: true, scoped: true, takesBody: false }),
    fieldValidation: (bench) => get(bench, { path: `${users}/${user}?user_id_type=email` }),
    userUnknown: asked({ users: [] }),
    userForeign: async (bench) => {
      const declared = { provider: 'feishu', app_id: 'cli_2', app_secret: 's', users: [{ open_id: user }] } as const;
      bench.emulator.declareAccount(declared);
      return asked({ users: [] })(bench);
    },
    userInvalid: (bench) => get(bench, { path: `${users}/~` }),
    noAuthority: asked({ users: [{ open_id: user, available: false }] }),
    invalidParam: ofTheService,
    internal: ofTheService,
  },
};
