import { setImmediate as turn } from 'node:timers/promises';
import type { Token } from 'parse5';
import { english, type Filling, say, wholly } from '../../../core/say.ts';

/** What is taken out of a content beside scripts and pictures of other hosts. */
export interface Filter {
  /** `style`, frames, forms and videos, ids, and positions that are absolute or fixed. */
  readonly all: boolean;
  /** Whether of links that lead elsewhere the text alone is left. */
  readonly links: boolean;
  /** Whether a picture may stay, by its address. */
  readonly keeps: (url: string) => boolean;
}

export interface Filtered {
  readonly content: string;
  /** What is not in it any more, in words, each kind once. */
  readonly dropped: readonly Filling[];
  /** Addresses of pictures on other hosts, in turn; at most as many as are told. */
  readonly externalPictures: readonly string[];
  /** The same of links. */
  readonly externalLinks: readonly string[];
  /** Addresses of pictures that stayed. */
  readonly pictures: readonly string[];
  /** Of cards of mini programs. */
  readonly cardPictures: readonly string[];
}

/** What is told of one content. */
const TOLD = 20;
/** Attributes of one tag that are read. */
const ATTRIBUTES = 200;
/** Characters that are read before others get their turn. */
const SLICE = 8 * 1024;

/** Elements that go with all that is in them. */
const scripts = ['script'];
const embeds = ['style', 'iframe', 'object', 'embed', 'video', 'textarea'];
/** Tags that go, and what stands between them stays. */
const forms = ['form', 'input', 'button', 'select'];

const positioned = /^\s*position\s*:\s*(?:absolute|fixed)\s*(?:!\s*important\s*)?$/i;

/** As of content without a tag: it is itself. */
export function unfiltered(content: string): Filtered {
  return { content, dropped: [], externalPictures: [], externalLinks: [], pictures: [], cardPictures: [] };
}

/** Goes through the tags, one after the other: no tree is made, whose size nothing bounds. */
export async function filterContent(content: string, filter: Filter): Promise<Filtered> {
  if (!content.includes('<')) return unfiltered(content);
  // A program that only uploads never loads it; to import it anew for each article takes as long as to read one.
  tokenizer ??= await import('./tokenizer.ts');
  const pass = new Pass(content, filter);
  const reading = new tokenizer.TagTokenizer(
    ATTRIBUTES,
    (tag) => pass.start(tag),
    (tag) => pass.end(tag),
  );
  for (let at = 0; at + SLICE < content.length; at += SLICE) {
    reading.write(content.slice(at, at + SLICE), false);
    await turn();
  }
  reading.write(content.slice(-(content.length % SLICE || SLICE)), true);
  return pass.done();
}

let tokenizer: typeof import('./tokenizer.ts') | undefined;

/** One way through a content, from its first tag to its last. */
class Pass {
  private readonly source: string;
  private readonly filter: Filter;
  private readonly kept: string[] = [];
  private readonly droppedKinds = new Map<string, Filling>();
  private readonly externalPictures: string[] = [];
  private readonly externalLinks: string[] = [];
  private readonly pictures: string[] = [];
  private readonly cardPictures: string[] = [];
  /** Up to where all is decided. */
  private at = 0;
  /** The element that goes with all in it, and how often it stands in itself. */
  private inside: { readonly name: string; depth: number } | undefined;
  /** Of each link that is open, whether its tag went. */
  private readonly links: boolean[] = [];

  constructor(source: string, filter: Filter) {
    this.source = source;
    this.filter = filter;
  }

  start(tag: Token.TagToken): void {
    const { tagName: name } = tag;
    if (this.inside) {
      if (name === this.inside.name) this.inside.depth++;
      return;
    }
    if (this.goesWhole(tag)) {
      this.replace(tag, '');
      this.drop(`<${name}>`);
      // That it closes itself means nothing: HTML reads on to its end tag.
      if (name !== 'embed') this.inside = { name, depth: 1 };
    } else if (this.filter.all && forms.includes(name)) {
      this.replace(tag, '');
      this.drop(`<${name}>`);
    } else if (name === 'img') {
      this.picture(tag);
    } else if (name === 'a') {
      this.link(tag);
    } else {
      const card = attributeOf(tag, 'data-miniprogram-imageurl');
      if (card !== undefined) tell(this.cardPictures, card);
      this.clean(tag);
    }
  }

  end(tag: Token.TagToken): void {
    const { tagName: name } = tag;
    if (this.inside) {
      if (name !== this.inside.name) return;
      this.inside.depth--;
      if (this.inside.depth > 0) return;
      this.inside = undefined;
      this.at = tag.location?.endOffset ?? this.at;
    } else if (this.filter.all && forms.includes(name)) {
      this.replace(tag, '');
    } else if (name === 'a' && this.links.pop()) {
      this.replace(tag, '');
    }
  }

  done(): Filtered {
    const rest = this.inside ? '' : this.source.slice(this.at);
    const { externalPictures, externalLinks, pictures, cardPictures } = this;
    const dropped = [...this.droppedKinds.values()];
    return { content: this.kept.join('') + rest, dropped, externalPictures, externalLinks, pictures, cardPictures };
  }

  private goesWhole(tag: Token.TagToken): boolean {
    if (scripts.includes(tag.tagName)) return true;
    if (!this.filter.all || !embeds.includes(tag.tagName)) return false;
    // The players that the service's own editor puts in.
    const isPlayer =
      (attributeOf(tag, 'class') ?? '').includes('video_iframe') && attributeOf(tag, 'data-mpvid') !== undefined;
    return !(tag.tagName === 'iframe' && isPlayer);
  }

  private picture(tag: Token.TagToken): void {
    const urls = ['src', 'data-src'].flatMap((name) => attributeOf(tag, name) ?? []);
    const external = urls.find((url) => !this.filter.keeps(url));
    if (external === undefined) {
      if (urls[0] !== undefined) tell(this.pictures, urls[0]);
      this.clean(tag);
      return;
    }
    this.replace(tag, '');
    tell(this.externalPictures, external);
  }

  private link(tag: Token.TagToken): void {
    const href = attributeOf(tag, 'href');
    const isExternal = href !== undefined && !/^(?:https?:)?\/\/mp\.weixin\.qq\.com(?:[/?#]|$)|^#/i.test(href.trim());
    if (isExternal) tell(this.externalLinks, href);
    const goes = isExternal && this.filter.links;
    this.links.push(goes);
    if (goes) this.replace(tag, '');
    else this.clean(tag);
  }

  /** Of attributes that may not stay. */
  private clean(tag: Token.TagToken): void {
    const attrs = tag.attrs.flatMap((attr) => this.cleaned(attr, tag.tagName));
    // Where it may have more than were read, it is written anew with those alone.
    const isAll = tag.attrs.length < ATTRIBUTES;
    const isSame = isAll && attrs.length === tag.attrs.length && attrs.every((attr, i) => attr === tag.attrs[i]);
    if (!isSame) this.replace(tag, tagOf(tag, attrs));
  }

  private cleaned(attr: Token.Attribute, tagName: string): Token.Attribute[] {
    const { name, value } = attr;
    if (/^on/.test(name)) return this.without(say`${name} of ${`<${tagName}>`}`);
    if (/^(?:href|src|action|formaction|xlink:href)$/.test(name) && isScript(value)) {
      return this.without(say`a javascript: address of ${`<${tagName}>`}`);
    }
    if (!this.filter.all) return [attr];
    if (name === 'id') return this.without(say`${name} of ${`<${tagName}>`}`);
    if (name !== 'style') return [attr];
    const declarations = value.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ').split(';');
    const kept = declarations.filter((each) => !positioned.test(each));
    if (kept.length === declarations.length) return [attr];
    this.drop(say`the position of ${`<${tagName}>`}`);
    return [{ name, value: kept.join(';') }];
  }

  private without(what: Filling): [] {
    this.drop(what);
    return [];
  }

  private drop(what: Filling): void {
    if (this.droppedKinds.size < TOLD) this.droppedKinds.set(english(wholly(what)), what);
  }

  private replace({ location }: Token.TagToken, by: string): void {
    if (!location) return;
    this.kept.push(this.source.slice(this.at, location.startOffset), by);
    this.at = location.endOffset;
  }
}

function tell(told: string[], url: string): void {
  if (told.length < TOLD) told.push(url.slice(0, 300));
}

function attributeOf({ attrs }: Token.TagToken, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

/** Whatever stands between the letters, which browsers ignore. */
function isScript(url: string): boolean {
  return /^(?:javascript|vbscript):/i.test(url.replace(/[^!-~]/g, ''));
}

function tagOf({ tagName, selfClosing }: Token.TagToken, attrs: readonly Token.Attribute[]): string {
  const written = attrs.map(
    ({ name, value }) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  return `<${tagName}${written.join('')}${selfClosing ? ' /' : ''}>`;
}
