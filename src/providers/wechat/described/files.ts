import {
  type DescribedEndpoint,
  file,
  just,
  limited,
  list,
  number,
  object,
  oneOf,
  text,
  time,
  told,
  whole,
} from '../../../core/described.ts';
import { mediaTypes } from '../../../core/media-type.ts';
import { asks } from './answered.ts';

const kept = told(file, 'The file, with a filename.');
const types = ['image', 'voice', 'video', 'thumb'];
const served = ['audio/mpeg', 'audio/amr', 'audio/x-wav', 'audio/x-ms-wma', 'video/mp4', 'application/octet-stream'];
const pictures = Object.values(mediaTypes);

/** The largest of any type; the types' own limits are in their rules. */
const upTo = (endpoint: string) => limited(kept, 'maxLength', `${endpoint}/image-size`);

export const files: Readonly<Record<string, DescribedEndpoint>> = {
  'wechat/uploadimg': {
    says: 'uploads a picture for the text of an article, and gives its URL',
    method: 'POST',
    form: object({ 'media?': limited(kept, 'maxLength', 'wechat/uploadimg/size') }),
    reply: object({ url: text, 'errcode?': just(0), 'errmsg?': just('ok') }),
  },
  'wechat/add_material': {
    says: 'puts a file into the library for good',
    method: 'POST',
    query: { type: limited(text, 'enum', 'wechat/add_material/type') },
    form: object({
      media: upTo('wechat/add_material'),
      'description?': told(text, 'Of a film: JSON with its title and introduction.'),
    }),
    reply: object({ media_id: text, 'url?': text, 'item?': list(text) }),
  },
  'wechat/media_upload': {
    says: 'uploads a file that is kept for three days',
    method: 'POST',
    query: { type: limited(text, 'enum', 'wechat/media_upload/type') },
    form: object({ media: upTo('wechat/media_upload') }),
    reply: object({
      'errcode?': just(0),
      'errmsg?': just('ok'),
      type: oneOf(types),
      'media_id?': text,
      'thumb_media_id?': text,
      created_at: time,
    }),
  },
  'wechat/media_get': {
    says: 'gives a file back that is kept for three days; of a film where it is',
    method: 'GET',
    query: { media_id: text },
    reply: object({ video_url: text }),
    bytes: [...pictures, ...served],
  },
  'wechat/get_material': {
    ...asks(
      'gives a file of the library back; of a film what it is called, and where it is',
      { media_id: text },
      object({ title: text, description: text, down_url: text }),
    ),
    bytes: [...pictures, ...served],
  },
  'wechat/del_material': asks('takes a file out of the library', { media_id: text }),
  'wechat/batchget_material': asks(
    'lists the library, by type',
    {
      type: limited(text, 'enum', 'wechat/batchget_material/type'),
      offset: told(number, 'From 0.'),
      count: limited(number, 'maximum', 'wechat/batchget_material/count'),
    },
    object({
      total_count: whole,
      item_count: whole,
      item: list(object({ media_id: text, name: text, update_time: time, 'url?': text })),
    }),
  ),
  'wechat/get_materialcount': {
    says: 'counts the library, by type',
    method: 'GET',
    reply: object({ voice_count: whole, video_count: whole, image_count: whole, news_count: whole }),
  },
  'wechat/add_news': { says: 'was for articles before there were drafts: it is closed', method: 'POST' },
  'wechat/update_news': { says: 'was for articles before there were drafts: it is closed', method: 'POST' },
  'wechat/picture': { says: 'gives a picture to anybody', open: true, missing: true, bytes: pictures },
  'wechat/video': { says: 'gives a film to anybody', open: true, missing: true, bytes: ['video/mp4'] },
  'wechat/article': {
    says: 'shows an article, or a draft, to anybody',
    open: true,
    missing: true,
    bytes: ['text/html'],
  },
};
