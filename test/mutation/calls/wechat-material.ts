import { Bytes } from '../../../src/core/bytes.ts';
import type { World } from '../../../src/core/world.ts';
import { paths } from '../../../src/providers/wechat/wire.ts';
import { type Faults, type Plan, type PlannedPicture, planOf, type Way } from './plan.ts';
import { bodyFaults, byPlatform, change, field, gatedAccounts, gateFaults } from './wechat-gate.ts';

const file = (more: Partial<PlannedPicture>) => (plan: Plan) => {
  for (const each of plan.pictures) Object.assign(each, more);
};
const as = (type: string, filename: string) => (plan: Plan) => {
  plan.query.type = type;
  file({ filename })(plan);
};

/** Something of that kind is there beforehand. */
function stored(kind: string, key = kind): (world: World) => string {
  return ({ objects, clock }) => {
    objects.put({ key, provider: 'wechat', tenant: 'wx1', kind, bytes: Bytes.text('x'), storedAt: clock.now() });
    return key;
  };
}

const fileFaults: Faults = {
  'a voice': as('voice', 'a.mp3'),
  'a video': as('video', 'a.mp4'),
  'a thumb': as('thumb', 'a.jpg'),
  'no type': ({ query }) => {
    delete query.type;
  },
  'no filename': (plan) => {
    for (const each of plan.pictures) delete each.filename;
  },
  'an empty filename': file({ filename: '' }),
  'an unknown extension': file({ filename: 'a.txt' }),
  'named mp3': file({ filename: 'a.mp3' }),
  'named mp4': file({ filename: 'a.mp4' }),
  'too long': file({ bytes: 10_485_761 }),
  empty: file({ bytes: 0 }),
  garbage: file({ format: 'none' }),
  'no file': (plan) => {
    plan.pictures = [];
  },
};

const typedUpload = (endpoint: string, path: string, faults: Faults): Way => ({
  endpoint,
  plan: () =>
    planOf({
      path,
      accounts: gatedAccounts(),
      credential: byPlatform,
      query: { type: 'image' },
      part: 'media',
      pictures: [{ format: 'png', width: 16, height: 16, filename: 'a.png' }],
    }),
  faults: { ...gateFaults, ...fileFaults, ...faults },
});

const full: Faults = {
  'the library is full': ({ settings, late }) => {
    settings['wechat.libraryImages'] = 1;
    settings['wechat.libraryOthers'] = 1;
    late.push((world) => {
      for (const type of ['image', 'voice', 'video']) stored(`material/${type}`)(world);
    });
  },
};

const posted = (endpoint: string, path: string, fields: Record<string, unknown>, faults: Faults): Way => ({
  endpoint,
  plan: () => planOf({ path, accounts: gatedAccounts(), credential: byPlatform, fields: { ...fields } }),
  faults: { ...gateFaults, ...bodyFaults, ...faults },
});
const asked = (endpoint: string, path: string, faults: Faults = {}): Way => ({
  endpoint,
  plan: () =>
    planOf({
      method: 'GET',
      path,
      accounts: gatedAccounts(),
      credential: byPlatform,
      query: { media_id: 'x' },
      fields: {},
    }),
  faults: { ...gateFaults, ...faults },
});

const counted: Faults = { 'count full': ({ spent }) => spent.add('counted') };
const ofTests: Faults = { 'a test account': change('wx1', { kind: 'test' }) };
const aboutMaterial: Faults = { 'no media_id': field('media_id', ''), 'an unknown media_id': field('media_id', 'x') };
const formOfNumbers = (plan: Plan) => {
  plan.text = 'offset=0';
};

export const materialWays: readonly Way[] = [
  typedUpload('wechat/add_material', paths.addMaterial, full),
  posted('wechat/get_material', paths.getMaterial, { media_id: stored('material/image') }, aboutMaterial),
  posted('wechat/del_material', paths.delMaterial, { media_id: stored('material/image') }, aboutMaterial),
  posted(
    'wechat/batchget_material',
    paths.batchgetMaterial,
    { type: 'image', offset: 0, count: 20 },
    {
      'another type': field('type', 'thumb'),
      'another offset': field('offset', -1),
      'another count': field('count', 21),
      'a form of numbers': formOfNumbers,
    },
  ),
  asked('wechat/get_materialcount', paths.getMaterialcount),
  typedUpload('wechat/media_upload', paths.mediaUpload, { ...counted, ...ofTests }),
  asked('wechat/media_get', paths.mediaGet, {
    ...counted,
    ...ofTests,
    'no media_id': ({ query }) => {
      delete query.media_id;
    },
    'a known media_id': ({ late }) => {
      late.push(stored('media/image', 'x'));
    },
  }),
  asked('wechat/get_api_domain_ip', paths.domainIp),
  posted('wechat/add_news', paths.addNews, {}, {}),
  posted('wechat/update_news', paths.updateNews, {}, {}),
];
