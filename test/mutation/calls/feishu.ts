import { png } from '../../../fixtures/images.ts';
import { Bytes } from '../../../src/core/bytes.ts';
import { readImage } from '../../../src/core/image.ts';
import { shelved } from '../../../src/core/shelf.ts';
import type { World } from '../../../src/core/world.ts';
import { appTokenOf, currentTicket, tenantTokenOf } from '../../../src/providers/feishu/gateway/tokens.ts';
import { shelf } from '../../../src/providers/feishu/shelf.ts';
import { paths } from '../../../src/providers/feishu/wire.ts';
import { putFile } from '../../errors/doors/feishu.ts';
import { type Faults, type Plan, planOf, type Way } from './plan.ts';

export const custom = { provider: 'feishu', app_id: 'cli_a', app_secret: 's' };
export const store = { ...custom, type: 'isv', tenants: ['tk1'] };
export const tokenOf = (app: string) => (world: World) =>
  `Bearer ${tenantTokenOf(app, world.clock.now(), world).value}`;

export function change(plan: Plan, more: object): void {
  const declared = plan.accounts.cli_a;
  if (declared) plan.accounts.cli_a = { ...declared, ...more };
}

const gateway: Faults = {
  'no token': (plan) => {
    plan.credential = () => undefined;
  },
  'a made-up token': (plan) => {
    plan.credential = () => 'Bearer made-up';
  },
  "a user's token": (plan) => {
    plan.credential = () => 'Bearer u-somebody';
  },
  'nobody declared': (plan) => {
    for (const id of Object.keys(plan.accounts)) delete plan.accounts[id];
  },
  'the word Bearer twice': (plan) => {
    plan.credential = () => 'Bearer Bearer t-7f1bcd13fc57d46bac21793a18e560';
  },
  "a user's token, and nobody declared": (plan) => {
    plan.credential = () => 'Bearer u-somebody';
    delete plan.accounts.cli_a;
  },
  'second full': ({ spent }) => spent.add('second'),
  'minute full': ({ spent }) => spent.add('minute'),
  'no bot': (plan) => change(plan, { bot: false }),
  'no scope': (plan) => change(plan, { scopes: [] }),
};

const picture = (plan: Plan, more: Partial<Plan['pictures'][number]>) => {
  for (const each of plan.pictures) Object.assign(each, more);
};

const upload: Way = {
  endpoint: 'feishu/images',
  plan: () =>
    planOf({
      path: paths.images,
      settings: { 'feishu.imageMaxBytes': 100_000 },
      accounts: { cli_a: custom },
      credentialIn: 'authorization',
      credential: tokenOf('cli_a'),
      texts: { image_type: 'message' },
      pictures: [{ format: 'png', width: 16, height: 16, filename: 'a.png' }],
    }),
  faults: {
    ...gateway,
    chunked: (plan) => {
      plan.chunked = true;
    },
    'chunked, with edge-400 for it': (plan) => {
      plan.chunked = true;
      plan.settings['feishu.chunked'] = 'edge-400';
    },
    'no form': (plan) => {
      plan.contentType = 'text/plain';
    },
    'no image_type': ({ texts }) => {
      delete texts.image_type;
    },
    'no image_type, with 99992402 for it': ({ texts, settings }) => {
      delete texts.image_type;
      settings['feishu.missingPart'] = 99992402;
    },
    'another image_type': ({ texts }) => {
      texts.image_type = 'docx';
    },
    avatar: ({ texts }) => {
      texts.image_type = 'avatar';
    },
    'a gif': (plan) => picture(plan, { format: 'gif' }),
    garbage: (plan) => picture(plan, { format: 'none' }),
    'over 2000 pixels': (plan) => picture(plan, { width: 2001 }),
    'over 4096 pixels': (plan) => picture(plan, { width: 4097 }),
    'over 12000 pixels': (plan) => picture(plan, { width: 12_001 }),
    'too long': (plan) => picture(plan, { bytes: 100_001 }),
    empty: (plan) => picture(plan, { bytes: 0 }),
    'no filename': (plan) => {
      for (const each of plan.pictures) delete each.filename;
    },
    'no filename, and chunked': (plan) => {
      plan.chunked = true;
      for (const each of plan.pictures) delete each.filename;
    },
    'no image': (plan) => {
      plan.pictures = [];
    },
    'no image, with 99992402 for it': (plan) => {
      plan.pictures = [];
      plan.settings['feishu.missingPart'] = 99992402;
    },
  },
};

export function put(world: World, tenant: string, kind: string, key = shelf.newKey(world)): string {
  const bytes = Bytes.of(png({ width: 16, height: 16 }));
  const image = readImage(bytes);
  if (image) world.objects.put(shelved(shelf, key, { tenant, kind, image, bytes }, world.clock.now()));
  return key;
}

const at = (tenant: string, kind: string) => (world: World) => `${paths.images}/${put(world, tenant, kind)}`;

const download: Way = {
  endpoint: 'feishu/download',
  plan: () =>
    planOf({
      method: 'GET',
      path: at('cli_a', 'message'),
      accounts: { cli_a: custom },
      credentialIn: 'authorization',
      credential: tokenOf('cli_a'),
    }),
  faults: {
    ...gateway,
    'an avatar': (plan) => {
      plan.path = at('cli_a', 'avatar');
    },
    "another's": (plan) => {
      plan.path = at('cli_b', 'message');
    },
    "another's avatar": (plan) => {
      plan.path = at('cli_b', 'avatar');
    },
    deleted: ({ late }) => {
      late.push(({ objects, clock }) => {
        for (const image of objects.list(clock.now())) objects.delete(image);
      });
    },
    'no such key': (plan) => {
      plan.path = `${paths.images}/nonsense`;
    },
  },
};

const fileUpload: Way = {
  endpoint: 'feishu/files',
  plan: () =>
    planOf({
      path: paths.files,
      settings: { 'feishu.fileMaxBytes': 100_000 },
      accounts: { cli_a: custom },
      credentialIn: 'authorization',
      credential: tokenOf('cli_a'),
      texts: { file_type: 'stream', file_name: 'a.txt' },
      pictures: [{ format: 'none', width: 16, height: 16, filename: 'a.txt' }],
      part: 'file',
    }),
  faults: {
    ...gateway,
    'chunked, with edge-400 for it': (plan) => {
      plan.chunked = true;
      plan.settings['feishu.chunked'] = 'edge-400';
    },
    'no form': (plan) => {
      plan.contentType = 'text/plain';
    },
    'no file_type': ({ texts }) => {
      delete texts.file_type;
    },
    'no file_type, with 99992402 for it': ({ texts, settings }) => {
      delete texts.file_type;
      settings['feishu.missingPart'] = 99992402;
    },
    'another file_type': ({ texts }) => {
      texts.file_type = 'audio';
    },
    'no file_name': ({ texts }) => {
      delete texts.file_name;
    },
    'no file_name, with 99992402 for it': ({ texts, settings }) => {
      delete texts.file_name;
      settings['feishu.missingPart'] = 99992402;
    },
    'a duration in words': ({ texts }) => {
      texts.duration = 'three seconds';
    },
    'too long': (plan) => picture(plan, { bytes: 100_001 }),
    empty: (plan) => picture(plan, { bytes: 0 }),
    'no file': (plan) => {
      plan.pictures = [];
    },
    'no file, with 99992402 for it': (plan) => {
      plan.pictures = [];
      plan.settings['feishu.missingPart'] = 99992402;
    },
  },
};

const KEY = 'file_v3_00aa_00000000-0000-4000-8000-00000000000g';
const fileOf = (tenant: string) => (world: World) => {
  putFile(world, KEY, tenant);
  return `${paths.files}/${KEY}`;
};

const fileDownload: Way = {
  endpoint: 'feishu/file_download',
  plan: () =>
    planOf({
      method: 'GET',
      path: fileOf('cli_a'),
      accounts: { cli_a: custom },
      credentialIn: 'authorization',
      credential: tokenOf('cli_a'),
    }),
  faults: {
    ...gateway,
    "another's": (plan) => {
      plan.path = fileOf('cli_b');
    },
    deleted: ({ late }) => {
      late.push(({ objects }) => objects.delete({ provider: 'feishu', key: KEY }));
    },
    'no such key': (plan) => {
      plan.path = `${paths.files}/nonsense`;
    },
  },
};

const field = (name: string, value: unknown) => (plan: Plan) => {
  plan.fields = { ...plan.fields, [name]: value };
};

const ofApp: Faults = {
  'no app_id': field('app_id', ''),
  'an unknown app_id': field('app_id', 'cli_a0b1c2d3e4f50617'),
  'another secret': field('app_secret', 'x'),
  'a store app': (plan) => change(plan, store),
  'a custom app': (plan) => {
    plan.accounts.cli_a = custom;
  },
};
const fields = { app_id: 'cli_a', app_secret: 's' };

const tokens: readonly Way[] = [
  {
    endpoint: 'feishu/tokens',
    plan: () => planOf({ path: paths.tenantToken, accounts: { cli_a: custom }, fields: { ...fields } }),
    faults: ofApp,
  },
  {
    endpoint: 'feishu/tokens',
    plan: () =>
      planOf({
        path: paths.storeAppToken,
        accounts: { cli_a: store },
        fields: { ...fields, app_ticket: (world: World) => currentTicket('cli_a', world) },
      }),
    faults: { ...ofApp, 'another ticket': field('app_ticket', 'x') },
  },
  {
    endpoint: 'feishu/tokens',
    plan: () =>
      planOf({
        path: paths.storeTenantToken,
        accounts: { cli_a: store },
        fields: {
          app_access_token: (world: World) => appTokenOf('cli_a', world.clock.now(), world).value,
          tenant_key: 'tk1',
        },
      }),
    faults: {
      'no tenant': field('tenant_key', ''),
      'another tenant': field('tenant_key', 'tk9'),
      'another app token': field('app_access_token', 'a-x'),
      'later on': ({ late }) => {
        late.push(({ clock }) => clock.advance('2 hours'));
      },
    },
  },
];

export const feishuWays: readonly Way[] = [upload, download, fileUpload, fileDownload, ...tokens];
