import { type Call, query, reachable } from '../../../core/call.ts';
import { noPicture } from '../../../core/picture.ts';
import type { Endpoint } from '../../../core/provider.ts';
import type { World } from '../../../core/world.ts';
import type { Article } from './article.ts';
import { draftsIn } from './collection.ts';
import { pictureHosts, pictureUrlOf } from './media.ts';

/** What stands under the address of an article: nothing of it may run, and pictures are all that it loads. */
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

function headersFor({ base }: Call): string[] {
  const pictures = [...(base === undefined ? [] : [base]), ...pictureHosts];
  const policy = `default-src 'none'; img-src ${pictures.join(' ')}; style-src 'unsafe-inline'; sandbox`;
  return [
    ...['Content-Type', 'text/html; charset=UTF-8', 'X-Content-Type-Options', 'nosniff'],
    ...['Content-Security-Policy', policy],
  ];
}

/** By the random part of its address, which no two have in common. */
function articleAt(sn: string, world: World): Article | undefined {
  if (!/^[0-9a-f]{32}$/.test(sn)) return undefined;
  for (const { articles, links } of draftsIn(world).all()) {
    const i = links.findIndex((link) => link.includes(`&sn=${sn}&`));
    if (i !== -1) return articles[i];
  }
  return undefined;
}

function pageOf(article: Article, call: Call, world: World): string {
  const { type, title, author, content, thumbMediaId, imageMediaIds } = article;
  const pictures = (type === 'newspic' ? imageMediaIds : [thumbMediaId])
    .map((id) => pictureUrlOf(id, world))
    .filter((url) => url !== '')
    .map((url) => `<img src="${escaped(reachable(call, url))}" alt="">`);
  return [
    `<!DOCTYPE html>\n<html lang="zh"><head><meta charset="UTF-8"><title>${escaped(title)}</title></head>`,
    `<body><h1>${escaped(title)}</h1>${author === '' ? '' : `<p>${escaped(author)}</p>`}`,
    ...pictures,
    `<div>${type === 'newspic' ? escaped(content) : content}</div></body></html>\n`,
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
