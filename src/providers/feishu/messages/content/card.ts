import { type Fields, isFields } from '../../../../core/json-fields.ts';
import { type Content, nothing } from './content.ts';
import { picturesIn } from './markdown.ts';

/** Of the card service: the text behind `ext=`. */
const UNREADABLE = 'ErrCode: 200621; ErrMsg: parse card json err, please check whether the card json is correct; ';
const TABLES = 'ErrCode: 11310; ErrMsg: card table number over limit; ErrorValue: table; ';

const MOST_TABLES = 5;

/** A card of either generation, a template, or a card that was made before and is named by its id. */
export function readCard(card: Fields | undefined): Content {
  if (card === undefined) return { ...nothing, cardTrouble: UNREADABLE };
  const found = walk(card);
  const { title, elements, images, files, tables } = found;
  return {
    ...nothing,
    ...(tables > MOST_TABLES ? { cardTrouble: TABLES } : {}),
    cardImages: images,
    cardFiles: files,
    shown: { title, elements: elements.map((each) => [each]) },
  };
}

interface Found {
  title: string | null;
  readonly elements: Fields[];
  readonly images: string[];
  readonly files: string[];
  tables: number;
}

/** Every object of a card, outside in, without a call for each level: cards may be deep. */
function walk(card: Fields): Found {
  const found: Found = { title: titleOf(card), elements: [], images: [], files: [], tables: 0 };
  const waiting: [value: unknown, inTable: boolean][] = [[card, false]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, inTable] = next;
    if (typeof value === 'string' && inTable) add(picturesIn(value), found.images);
    if (typeof value !== 'object' || value === null) continue;
    if (isFields(value)) note(value, found);
    const rows = inTable || (isFields(value) && value.tag === 'table');
    for (const each of Object.values(value).reverse()) waiting.push([each, rows]);
  }
  return found;
}

/** The places that hold a key, and what is read back. */
function note(each: Fields, found: Found): void {
  const { tag, img_key, i18n_img_key, content, i18n_content, file_key } = each;
  if (typeof img_key === 'string') found.images.push(img_key);
  if (isFields(i18n_img_key)) add(textsIn(i18n_img_key), found.images);
  if (tag === 'markdown' || tag === 'lark_md') {
    for (const text of [content, ...(isFields(i18n_content) ? textsIn(i18n_content) : [])])
      if (typeof text === 'string') add(picturesIn(text), found.images);
  }
  if (tag === 'audio' && typeof file_key === 'string') found.files.push(file_key);
  if (tag === 'table') found.tables += 1;
  const shown = readBack(each);
  if (shown) found.elements.push(shown);
}

/** As arguments of `push` many would be too many. */
function add(keys: readonly string[], to: string[]): void {
  for (const key of keys) to.push(key);
}

function textsIn(byLanguage: Fields): string[] {
  return Object.values(byLanguage).filter((each) => typeof each === 'string');
}

function titleOf({ header }: Fields): string | null {
  const title = isFields(header) ? header.title : undefined;
  const text = isFields(title) ? title.content : undefined;
  return typeof text === 'string' ? text : null;
}

function readBack({ tag, text, content, img_key }: Fields): Fields | undefined {
  switch (tag) {
    case 'markdown':
      return { tag: 'text', text: content };
    case 'div':
      return { tag: 'text', text: isFields(text) ? text.content : '' };
    case 'button':
      return { tag, text: isFields(text) ? text.content : '', type: 'default' };
    case 'img':
      return { tag, image_key: img_key };
    case 'hr':
      return { tag };
    default:
      return undefined;
  }
}
