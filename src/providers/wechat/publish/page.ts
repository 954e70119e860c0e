import { type Call, query, reachable } from '../../../core/call.ts';
import { noPicture } from '../../../core/picture.ts';
import type { Endpoint } from '../../../core/provider.ts';
import type { World } from '../../../core/world.ts';
import type { Article } from '../drafts/article.ts';
import { draftsIn } from '../drafts/collection.ts';
import { pictureHosts, pictureUrlOf } from '../drafts/media.ts';
import { imageHost } from '../wire.ts';
import { publishedIn, settle } from './jobs.ts';

/**
 * What stands under the address of an article, and of the preview of a draft: nothing of it may run, and pictures are all
 * that it loads.
 */
export const articlePage: Endpoint<'wechat/article', never, never> = {
  name: 'wechat/article',
  methods: ['GET', 'HEAD'],
  path: '/s',
  rules: [],
  errors: {},
  answer(call, world) {
    const article = articleAt(query(call, 'sn') ?? '', world);
    if (article === undefined) return { reply: noPicture() };
    return { reply: { status: 200, headers: headersFor(call), body: pageOf(article, call, world) } };
  },
};

/** On an address of ours nothing is loaded from anywhere else. */
function headersFor({ base }: Call): string[] {
  const pictures = base ?? pictureHosts.join(' ');
  const policy = [
    ...["default-src 'none'", `img-src ${pictures}`, "style-src 'unsafe-inline'"],
    ...["base-uri 'none'", "form-action 'none'", 'sandbox'],
  ].join('; ');
  return [
    ...['Content-Type', 'text/html; charset=UTF-8', 'X-Content-Type-Options', 'nosniff'],
    ...['Content-Security-Policy', policy],
  ];
}

/** By the random part of its address, which no two have in common. */
function articleAt(sn: string, world: World): Article | undefined {
  if (!/^[0-9a-f]{32}$/.test(sn)) return undefined;
  settle(world);
  const isIt = (link: string) => link.includes(`&sn=${sn}&`);
  for (const { articles, links, deleted } of publishedIn(world).all()) {
    const i = links.findIndex(isIt);
    if (i !== -1) return deleted[i] ? undefined : articles[i];
  }
  for (const { articles, links } of draftsIn(world).all()) {
    const i = links.findIndex(isIt);
    if (i !== -1) return articles[i];
  }
  return undefined;
}

function pageOf(article: Article, call: Call, world: World): string {
  const { type, title, author, content, thumbUrl, imageMediaIds } = article;
  const urls = type === 'newspic' ? imageMediaIds.map((id) => pictureUrlOf(id, world)) : [thumbUrl];
  const pictures = urls.filter((url) => url !== '').map((url) => `<img src="${escaped(reachable(call, url))}" alt="">`);
  return [
    `<!DOCTYPE html>\n<html lang="zh"><head><meta charset="UTF-8"><title>${escaped(title)}</title></head>`,
    `<body><h1>${escaped(title)}</h1>${author === '' ? '' : `<p>${escaped(author)}</p>`}`,
    ...pictures,
    `<div>${type === 'newspic' ? escaped(content) : withPictures(content, call)}</div></body></html>\n`,
  ].join('\n');
}

/** In the live form, or in that of an address of ours. */
const ownPicture = new RegExp(`(?<=["'(])(https?:)?//(?:[^/"'()\\s]+/)?${imageHost.replaceAll('.', '\\.')}/`, 'g');

/** Pictures are looked for where the page is. */
function withPictures(content: string, call: Call): string {
  return content.replace(ownPicture, (_, scheme = 'http:') => reachable(call, `${scheme}//${imageHost}/`));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
