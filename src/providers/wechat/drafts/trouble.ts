import { charactersIn } from '../../../core/characters.ts';
import type { Explanation } from '../../../core/rule.ts';
import { inRow, phrase, say } from '../../../core/say.ts';
import { quoted } from '../../../core/words.ts';
import type { MediaId, SentArticle } from './article.ts';
import type { ArticlesCall } from './read.ts';

const upload = 'upload the picture with material/add_material and send its media_id';

/** What is wrong with the first media_id that is not good, and how to mend it. */
export function whyNoMedia({ articles = [] }: ArticlesCall): Explanation | undefined {
  const article = articles.find(hasNoMedia);
  if (article === undefined) return undefined;
  const media = article.mediaIds.find(({ is }) => is !== 'good');
  const of = article.type === 'newspic' ? 'image_media_id' : 'thumb_media_id';
  if (media === undefined) {
    return { measured: 'a picture message without pictures', mend: 'name them in image_info.image_list', ours: true };
  }
  return { ...causeOf(media, of, article), ours: true };
}

export function hasNoMedia({ mediaIds }: SentArticle): boolean {
  return mediaIds.length === 0 || mediaIds.some(({ is }) => is !== 'good');
}

function causeOf({ id, is }: MediaId, of: string, { fields }: SentArticle): Explanation {
  switch (is) {
    case 'missing': {
      const measured = 'thumb_url' in fields ? say`no ${of}, and a thumb_url, which is not read` : say`no ${of}`;
      return { measured, mend: upload };
    }
    case 'temporary':
      return {
        measured: say`a temporary media_id, from media/upload, as ${of}: only a permanent one will do`,
        mend: upload,
      };
    case 'foreign':
      return { measured: say`a media_id of another account as ${of}`, mend: upload };
    case 'no picture':
      return { measured: say`the media_id of something that is no picture of the library as ${of}`, mend: upload };
    case 'gone':
      return { measured: say`a media_id whose material was deleted as ${of}`, mend: upload };
    default:
      if (/^https?:/i.test(id)) return { measured: say`an address as ${of}`, mend: upload };
      return { measured: say`a media_id that was never given out here as ${of}`, mend: upload };
  }
}

/** Of a text that is too long: whether that is because of how its JSON is written. */
export function whyTooLong(name: 'title' | 'author' | 'digest') {
  return ({ articles = [] }: ArticlesCall): Explanation | undefined => {
    const longest = articles.map((article) => article[name]).sort((a, b) => charactersIn(b) - charactersIn(a))[0] ?? '';
    const escapes = longest.match(/\\u[0-9a-f]{4}/gi)?.length ?? 0;
    if (escapes === 0) return undefined;
    return {
      measured: say`${charactersIn(longest)} characters, with ${escapes} escapes \\uXXXX, each of which counts as six`,
      mend: 'write the JSON without escapes: ensure_ascii=False, JSON_UNESCAPED_UNICODE, JSON.stringify',
      ours: true,
    };
  };
}

/** What stands in the place of a list of articles. */
export function whyNoArticles({ articlesAre, came = [] }: ArticlesCall): Explanation {
  const mend = 'send {"articles":[{…}]}, a list of objects';
  if (articlesAre === 'an object')
    return { measured: 'one object as articles, as draft/update takes it', mend, ours: true };
  if (articlesAre === 'a list')
    return { measured: 'a list of articles with something in it that is none, or nothing', mend, ours: true };
  if (articlesAre === 'a text')
    return { measured: 'articles that are a text: the list was serialised twice', mend, ours: true };
  if (articlesAre === 'neither')
    return { measured: 'articles that are neither a list nor an object', mend, ours: true };
  const isBare = came.includes('title') && came.includes('content');
  const measured = isBare
    ? 'an article in the place of {"articles":[…]}'
    : say`no articles among ${came.length === 0 ? phrase('no fields') : inRow(came.slice(0, 8).map(quoted))}`;
  return { measured, mend };
}
