import { type Fields, isFields } from '../../../core/json-fields.ts';
import type { Explanation } from '../../../core/rule.ts';
import { inRow, type Said, say } from '../../../core/say.ts';
import { readCard } from '../messages/content/card.ts';
import { readPost } from '../messages/content/post.ts';

export const hookTypes = ['text', 'post', 'image', 'share_chat', 'interactive'] as const;

/** What a bot was told to say. */
export interface HookContent {
  /** Why it is nothing of its type. */
  readonly trouble?: Explanation | undefined;
  /** Keys of pictures. */
  readonly keys: readonly string[];
}

const nobody = () => ({ id_type: 'open_id', name: '', tenant_key: '' });

export function readHookContent(type: string, fields: Fields): HookContent {
  const { content, card } = fields;
  if (type === 'interactive') {
    return isFields(card) ? { keys: readCard(card).cardImages } : wrong(...whyNoCard(card, content));
  }
  if (!isFields(content)) return wrong(...whyNoContent(content, fields));
  switch (type) {
    case 'text':
      return typeof content.text === 'string' ? { keys: [] } : lacks('text');
    case 'image':
      return typeof content.image_key === 'string' ? { keys: [content.image_key] } : lacks('image_key');
    case 'share_chat':
      return typeof content.share_chat_id === 'string' ? { keys: [] } : lacks('share_chat_id');
    case 'post':
      return post(content);
    default:
      return wrong(
        'a msg_type that a custom bot cannot send',
        say`send ${inRow(hookTypes)}; files are sent by an app, at POST /open-apis/im/v1/messages`,
      );
  }
}

function post(content: Fields): HookContent {
  if (!isFields(content.post)) {
    const isBare = Object.values(content).some((each) => isFields(each) && 'content' in each);
    return isBare
      ? wrong('languages without "post" around them, as messages take them', 'put them into content.post')
      : lacks('post');
  }
  const { images, trouble } = readPost(content.post, nobody);
  return trouble === undefined
    ? { keys: images }
    : wrong(
        say`a post with ${trouble}`,
        'send {"post": {"zh_cn": {"title": …, "content": [[…]]}}}, each node with its fields',
      );
}

function wrong(measured: Said, mend: Said): HookContent {
  return { keys: [], trouble: { measured, mend, ours: true } };
}

function lacks(name: string): HookContent {
  const measured = name === 'post' ? 'content without post' : say`content without the text ${name}`;
  return wrong(measured, say`send content with ${name} in it`);
}

function whyNoContent(content: unknown, fields: Fields): [Said, Said] {
  if (typeof content === 'string')
    return [
      'content is a text, as POST /open-apis/im/v1/messages takes it',
      'send content as an object: a webhook takes no JSON in a text',
    ];
  if ('text' in fields) return ['no content: its fields stand beside msg_type', 'put them into content'];
  return ['no content', 'send content as an object'];
}

function whyNoCard(card: unknown, content: unknown): [Said, Said] {
  if (typeof card === 'string') return ['card is a text', 'send card as an object: a webhook takes no JSON in a text'];
  return content === undefined
    ? ['no card', 'send the card as an object in the field card']
    : ['a card in content, as messages take it', 'send the card as an object in the field card'];
}

/** What keywords are looked for in: what stands under text, title and content, however deep. */
export function textsOf(fields: Fields): string[] {
  const texts: string[] = [];
  const waiting: unknown[] = [fields.content, fields.card];
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    for (const [name, value] of Object.entries(next)) {
      if (typeof value !== 'string') waiting.push(value);
      else if (name === 'text' || name === 'title' || name === 'content') texts.push(value);
    }
  }
  return texts;
}
