import { type Fields, isFields } from '../../../../core/json-fields.ts';
import { type Content, invalid, nothing } from './content.ts';
import { picturesIn } from './markdown.ts';
import { Mentions, type Namer } from './mentions.ts';

/** What a node of a tag must name, as a string. */
const needed: Readonly<Record<string, readonly string[]>> = {
  text: ['text'],
  a: ['href', 'text'],
  at: ['user_id'],
  img: ['image_key'],
  media: ['file_key'],
  emotion: ['emoji_type'],
  md: ['text'],
  code_block: ['text'],
  hr: [],
};

/** The language that is read back first. */
const FIRST = 'zh_cn';

interface Told {
  readonly title: string;
  readonly paragraphs: readonly Fields[][];
}

/** A text with pictures in it, in one language or several: the language stands outermost, with nothing around it. */
export function readPost(fields: Fields, nameOf: Namer): Content {
  const told = Object.entries(fields).flatMap(([language, each]): [string, Told][] => {
    const found = isFields(each) ? readTold(each) : undefined;
    return found ? [[language, found]] : [];
  });
  const first = told.find(([language]) => language === FIRST) ?? told[0];
  if (first === undefined) return { ...nothing, trouble: 'invalid message content' };
  const nodes = told.flatMap(([, { paragraphs }]) => paragraphs.flat());
  const trouble = nodes.map(troubleOf).find((each) => each !== undefined);
  if (trouble !== undefined) return { ...nothing, trouble };
  const mentions = new Mentions(nameOf);
  const [, { title, paragraphs }] = first;
  const content = paragraphs.map((nodes) => nodes.map((node) => readBack(node, mentions)));
  return {
    ...nothing,
    images: nodes.flatMap(imagesOf),
    files: nodes.flatMap(({ tag, file_key }) => (tag === 'media' ? [String(file_key)] : [])),
    shown: { title, content },
    mentions: mentions.all,
  };
}

function readTold({ title, content }: Fields): Told | undefined {
  if (!Array.isArray(content) || !content.every((each) => Array.isArray(each) && each.every(isFields)))
    return undefined;
  return { title: typeof title === 'string' ? title : '', paragraphs: content };
}

function troubleOf(node: Fields): string | undefined {
  const tag = typeof node.tag === 'string' ? node.tag : '';
  const names = Object.hasOwn(needed, tag) ? needed[tag] : undefined;
  if (names === undefined) return invalid('message_content has wrong tag');
  const missing = names.find((name) => typeof node[name] !== 'string');
  if (missing !== undefined) return invalid(`message_content_${tag}_tag's ${missing} field can't be nil`);
  return tag === 'a' && !/^https?:\/\//i.test(String(node.href)) ? 'invalid href' : undefined;
}

function imagesOf(node: Fields): string[] {
  if (node.tag === 'md') return picturesIn(String(node.text));
  const holdsKey = node.tag === 'img' || node.tag === 'media';
  return holdsKey && typeof node.image_key === 'string' ? [node.image_key] : [];
}

function readBack(node: Fields, mentions: Mentions): Fields {
  const { tag, style = [] } = node;
  if (tag === 'at') return { tag, user_id: mentions.add(String(node.user_id), ''), user_name: '', style };
  if (tag === 'md') return { tag: 'text', text: node.text, style };
  if (tag === 'text') return { tag, text: node.text, style };
  if (tag === 'a') return { tag, href: node.href, text: node.text, style };
  return node;
}
