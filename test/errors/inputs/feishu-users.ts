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

const someone = { name: 'a', mobile: '13011111111', department_ids: ['od-1'], employee_type: 1 };
const create: Send = (bench, change) => sendJson(bench, { path: users, body: someone, ...change });
const patch: Send = (bench, change) =>
  sendJson(bench, { method: 'PATCH', path: `${users}/${user}`, body: { name: 'a' }, ...change });

const changed =
  (declaration: object) =>
  async (bench: Bench): Promise<Seen> =>
    patch(bench, { headers: await declaredApp(bench, declaration) });

const writes = {
  noDepartmentAuthority: ofTheService,
  avatarSensitive: ofTheService,
  chatUnknown: 'no chat is named in the call',
  messageUnknown: 'no message is named in the call',
};

export const feishuUsersInputs: Readonly<Record<string, Inputs>> = {
  'feishu/user_ids': jsonInputs({
    call: ids,
    userTokens: false,
    scoped: true,
    takesBody: true,
    wrongType: { body: { emails: 'a@example.com' } },
    missingField: { path: `${users}/batch_get_id?user_id_type=email` },
  }),
  'feishu/user_create': {
    ...jsonInputs({
      call: create,
      userTokens: false,
      scoped: true,
      takesBody: true,
      wrongType: { body: { ...someone, name: 7 } },
      missingField: { body: {} },
    }),
    ...writes,
    invalidParam: 'what a call lacks is refused by the gateway',
    internal: ofTheService,
    userUnknown: 'whom a call names beside the user is not looked up',
    userForeign: 'whom a call names beside the user is not looked up',
    userInvalid: ofTheService,
    avatarInvalid: (bench) => create(bench, { body: { ...someone, avatar_key: 'img_1' } }),
    anotherRequest: async (bench) => {
      const path = `${users}?client_token=a`;
      await create(bench, { path });
      return create(bench, { path, body: { ...someone, name: 'b' } });
    },
  },
  'feishu/user_patch': {
    ...jsonInputs({
      call: patch,
      userTokens: true,
      scoped: true,
      takesBody: true,
      wrongType: { body: { name: 7 } },
      missingField: { path: `${users}/${user}?user_id_type=email` },
    }),
    ...writes,
    userUnknown: changed({ users: [] }),
    userForeign: async (bench) => {
      const declared = { provider: 'feishu', app_id: 'cli_2', app_secret: 's', users: [{ open_id: user }] } as const;
      bench.emulator.declareAccount(declared);
      return changed({ users: [] })(bench);
    },
    invalidParam: (bench) => patch(bench, { path: `${users}/~` }),
    avatarInvalid: (bench) => patch(bench, { body: { avatar_key: 'img_1' } }),
    noAuthority: changed({ users: [{ open_id: user, available: false }] }),
    noFieldAuthority: (bench) => patch(bench, { headers: { authorization: 'Bearer u-1' }, body: { city: 'a' } }),
    userResigned: ofTheService,
    resignedEmptied: ofTheService,
  },
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
