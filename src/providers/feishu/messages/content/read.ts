import { type Fields, fieldsIn } from '../../../../core/json-fields.ts';
import { readCard } from './card.ts';
import { type Content, invalid, type MessageType, nothing } from './content.ts';
import { type Namer, withMentions } from './mentions.ts';
import { readPost } from './post.ts';

const NOT_JSON = 'content is not a string in json format';

/** What a type of message must name, as a string. */
const needed: Readonly<Partial<Record<MessageType, string>>> = {
  text: 'text',
  image: 'image_key',
  file: 'file_key',
  audio: 'file_key',
  media: 'file_key',
  sticker: 'file_key',
  share_chat: 'chat_id',
  share_user: 'user_id',
  system: 'type',
};

/** What the content of a type looks like, to who must write it. */
export function formOf(type: MessageType): string {
  return JSON.stringify({ [needed[type] ?? '']: '…' });
}

export function readContent(type: MessageType, sent: string, nameOf: Namer): Content {
  const fields = fieldsIn(sent);
  if (type === 'interactive') return readCard(fields);
  if (fields === undefined) return { ...nothing, trouble: invalid(NOT_JSON) };
  if (type === 'post') return readPost(fields, nameOf);
  const name = needed[type] ?? '';
  if (typeof fields[name] !== 'string')
    return { ...nothing, trouble: invalid(`content format of the ${type} type is incorrect`) };
  return plain(type, fields, nameOf);
}

function plain(type: MessageType, fields: Fields, nameOf: Namer): Content {
  if (type === 'text') {
    const { text, mentions } = withMentions(String(fields.text), nameOf);
    return { ...nothing, shown: { text }, mentions };
  }
  const cover = typeof fields.image_key === 'string' ? [fields.image_key] : [];
  const file = typeof fields.file_key === 'string' ? [fields.file_key] : [];
  switch (type) {
    case 'image':
      return { ...nothing, images: cover, shown: { image_key: fields.image_key } };
    case 'media':
      return {
        ...nothing,
        images: cover,
        files: file,
        shown: { file_key: fields.file_key, image_key: fields.image_key },
      };
    case 'file':
    case 'audio':
    case 'sticker':
      return { ...nothing, files: file, shown: { file_key: fields.file_key } };
    default:
      return { ...nothing, shown: fields };
  }
}
