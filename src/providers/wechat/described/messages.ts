import {
  anything,
  type DescribedEndpoint,
  just,
  limited,
  list,
  number,
  object,
  oneOf,
  text,
  told,
  whole,
  yesNo,
} from '../../../core/described.ts';
import { asks } from './answered.ts';

const media = object({ media_id: text });

/** What a message says stands under the name of its type. */
const said = {
  msgtype: told(text, 'Names the field that has what it says.'),
  'text?': object({ content: text }),
  'image?': media,
  'voice?': media,
  'mpnews?': media,
  'wxcard?': object({ card_id: text }),
};

const toMany = {
  ...said,
  'images?': object({ media_ids: list(text) }),
  'mpvideo?': media,
  'music?': anything,
  'send_ignore_reprint?': whole,
};

const tagged = object({ 'is_to_all?': yesNo, 'tag_id?': number, 'group_id?': number });
const submitted = object({
  errcode: just(0),
  errmsg: just('send job submission success'),
  msg_id: whole,
  'msg_data_id?': whole,
});

export const messages: Readonly<Record<string, DescribedEndpoint>> = {
  'wechat/message_custom_send': asks('answers somebody who wrote to the account', {
    touser: text,
    ...said,
    'video?': object({ media_id: text, 'thumb_media_id?': text, 'title?': text, 'description?': text }),
    'music?': anything,
    'news?': object({ articles: list(anything) }),
    'mpnewsarticle?': object({ article_id: text }),
    'msgmenu?': anything,
    'miniprogrampage?': anything,
    'link?': anything,
    'customservice?': object({ kf_account: text }),
  }),
  'wechat/message_mass_sendall': asks(
    'sends a message to all, or to those with a tag',
    { 'filter?': tagged, ...toMany, 'clientmsgid?': text },
    submitted,
  ),
  'wechat/message_mass_send': asks(
    'sends a message to several',
    {
      touser: limited(
        limited(list(text), 'minItems', 'wechat/message_mass_send/fewest-openids'),
        'maxItems',
        'wechat/message_mass_send/most-openids',
      ),
      ...toMany,
      'clientmsgid?': text,
    },
    submitted,
  ),
  'wechat/message_mass_preview': asks(
    'shows a message for many to one',
    { 'touser?': text, 'towxname?': text, ...toMany },
    object({ errcode: just(0), errmsg: just('preview success'), msg_id: whole }),
  ),
  'wechat/message_mass_get': asks(
    'says how far a message for many is',
    { msg_id: number },
    object({ msg_id: whole, msg_status: oneOf(['SEND_SUCCESS', 'DELETE']) }),
  ),
  'wechat/message_mass_delete': asks('deletes a message for many', { msg_id: number, 'article_idx?': whole }),
};
