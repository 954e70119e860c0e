import { type Rule, rulesOver, unread } from '../../../../core/rule.ts';
import { gateRules } from '../../gateway/gate-rules.ts';
import { moduleMethodRule, reached } from '../../gateway/rules.ts';
import { type Takes, typedFileRules } from '../../gateway/typed-files.ts';
import * as switches from '../../switches.ts';
import type { AddMaterialErrorName } from '../errors.ts';
import { libraryGate } from '../gate.ts';
import { shelvedAs } from '../library.ts';
import { ADD_MATERIAL, type AddMaterial } from './read.ts';

const page = 'wechat-add-material';
const rule = rulesOver<AddMaterial, AddMaterialErrorName>();

const takes: Takes<AddMaterialErrorName> = {
  page,
  extensions: {
    image: ['bmp', 'png', 'jpeg', 'jpg', 'gif'],
    voice: ['mp3', 'wma', 'wav', 'amr'],
    video: ['mp4'],
    thumb: ['jpg', 'jpeg'],
  },
  mostBytes: { image: 10_485_760, voice: 2_097_152, video: 10_485_760, thumb: 65_536 },
  formats: { image: ['bmp', 'png', 'jpg', 'gif'], thumb: ['jpg'] },
  unknown: {
    error: 'fileUnsupported',
    source: {
      page: 'weixin4j-34',
      at: 'report',
      says: 'a file without a known extension is refused',
      assumes: 'it is before the type is looked at, as media/upload was seen to (easywechat-1931)',
    },
  },
  foreign: {
    page: 'n8n-offiaccount-11',
    at: 'report',
    says: 'a video that was sent as an image is refused with another code than an unknown file',
    assumes: 'so is what belongs to any other type, and jpeg counts as jpg for a thumb',
  },
  tooLarge: 'tooLarge',
  content: {
    error: 'fileUnsupported',
    source: {
      page: 'wechat-captured-replies',
      at: '40113',
      says: 'a webp or HEIC that is called png is refused as one that is called by its name',
      assumes: 'so is anything that is no picture of a kind it takes; a jpg named png passes',
    },
  },
};

const full = (
  shelved: 'image' | 'voice' | 'video',
  limit: typeof switches.libraryImages | typeof switches.libraryOthers,
) =>
  rule({
    id: `${ADD_MATERIAL}/${shelved}-library`,
    error: 'libraryFull',
    measure: ({ type, inLibrary }) => (type !== undefined && shelvedAs(type) === shelved ? inLibrary : unread),
    limit,
    broken: reached,
    mend: 'delete what is not needed any more, with del_material',
    source: limit.source,
  });

export const addMaterialRules: readonly Rule<AddMaterial, AddMaterialErrorName>[] = [
  ...gateRules<AddMaterial>(ADD_MATERIAL, libraryGate(page)),
  moduleMethodRule<AddMaterial>(ADD_MATERIAL),
  ...typedFileRules<AddMaterial, AddMaterialErrorName>(ADD_MATERIAL, takes),
  full('image', switches.libraryImages),
  full('voice', switches.libraryOthers),
  full('video', switches.libraryOthers),
];
