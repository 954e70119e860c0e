import { charactersIn } from '../../../core/characters.ts';
import { largest } from '../../../core/largest.ts';
import { above, isTrue, type Rule, rulesOver } from '../../../core/rule.ts';
import { say } from '../../../core/say.ts';
import type { SentArticle } from './article.ts';
import { type ArticlesCall, CONTENT_BYTES } from './read.ts';
import { contentMaxChars, digestMaxChars, externalLink, externalPicture, titleMaxChars } from './switches.ts';
import { hasNoMedia, whyNoMedia, whyTooLong } from './trouble.ts';

type ArticleErrorName =
  | 'dataFormat'
  | 'titleTooLong'
  | 'authorTooLong'
  | 'digestTooLong'
  | 'contentEmpty'
  | 'contentTooLong'
  | 'sourceUrlInvalid'
  | 'tooManyArticles'
  | 'mediaIdInvalid'
  | 'contentInvalid';

const page = 'wechat-draft-add';
const inFewer = (measured: number | undefined, most: number) =>
  say`shorten it to ${most}, by ${(measured ?? 0) - most}`;

/** The longest of all articles. */
const longest = (articles: readonly SentArticle[] | undefined, of: (article: SentArticle) => number) =>
  articles && largest(articles.map(of));

/** Of each article, in draft/add as in draft/update; in what order they are looked at nobody has seen. */
export function articleRules<Facts extends ArticlesCall>(
  endpoint: string,
): Rule<Facts, Exclude<ArticleErrorName, 'tooManyArticles'>>[] {
  const rule = rulesOver<Facts, Exclude<ArticleErrorName, 'tooManyArticles'>>();
  return [
    rule({
      id: `${endpoint}/title-missing`,
      error: 'dataFormat',
      measure: ({ articles }) => articles?.some(({ title }) => title === '') ?? false,
      broken: isTrue,
      mend: 'give each article a title, as a text',
      source: {
        page,
        at: 'title',
        says: 'required',
        assumes: 'without it the refusal is 47001; nobody has shown one',
      },
    }),
    rule({
      id: `${endpoint}/title`,
      error: 'titleTooLong',
      measure: ({ articles }) => longest(articles, ({ title }) => charactersIn(title)),
      limit: titleMaxChars,
      broken: above,
      mend: inFewer,
      explain: whyTooLong('title'),
      source: titleMaxChars.source,
    }),
    rule({
      id: `${endpoint}/author`,
      error: 'authorTooLong',
      measure: ({ articles }) => longest(articles, ({ author }) => charactersIn(author)),
      limit: 16,
      broken: above,
      mend: inFewer,
      explain: whyTooLong('author'),
      source: { page, at: 'author', says: 'at most 16 characters' },
    }),
    rule({
      id: `${endpoint}/digest`,
      error: 'digestTooLong',
      measure: ({ articles }) => longest(articles, ({ digest }) => charactersIn(digest)),
      limit: digestMaxChars,
      broken: above,
      mend: inFewer,
      explain: whyTooLong('digest'),
      source: digestMaxChars.source,
    }),
    rule({
      id: `${endpoint}/content-missing`,
      error: 'contentEmpty',
      measure: ({ articles }) => articles?.some(({ type, content }) => type === 'news' && content === '') ?? false,
      broken: isTrue,
      mend: 'give each article a content, as a text',
      source: {
        page,
        at: 'content',
        says: 'required',
        assumes: 'without it the refusal is 44004, and a picture message needs none',
      },
    }),
    rule({
      id: `${endpoint}/content`,
      error: 'contentTooLong',
      measure: ({ articles }) => longest(articles, ({ content }) => charactersIn(content)),
      limit: contentMaxChars,
      broken: (count, most) => most !== 'none' && above(count, most),
      mend: 'shorten the content, or split it into several articles',
      source: contentMaxChars.source,
    }),
    rule({
      id: `${endpoint}/content-bytes`,
      error: 'contentTooLong',
      measure: ({ articles }) => longest(articles, ({ content }) => Buffer.byteLength(content)),
      limit: CONTENT_BYTES - 1,
      broken: above,
      mend: 'send less than 1 MB, with pictures by their address and not as data:',
      source: { page, at: 'content', says: 'less than 1 MB', assumes: 'MB is 1024 x 1024 bytes' },
    }),
    rule({
      id: `${endpoint}/source-url`,
      error: 'sourceUrlInvalid',
      measure: ({ articles }) => longest(articles, ({ sourceUrl }) => Buffer.byteLength(sourceUrl)),
      limit: 1024,
      broken: above,
      mend: inFewer,
      source: {
        page,
        at: 'content_source_url',
        says: 'at most 1 KB',
        assumes: 'a longer one earns 41039, which the page of draft/update lists',
      },
    }),
    rule({
      id: `${endpoint}/images`,
      error: 'mediaIdInvalid',
      measure: ({ articles }) =>
        articles && largest(articles.map(({ type, mediaIds }) => (type === 'newspic' ? mediaIds.length : 0))),
      limit: 20,
      broken: above,
      mend: (count, most) => say`send at most ${most} pictures, ${(count ?? 0) - most} fewer`,
      source: {
        page,
        at: 'image_info.image_list',
        says: 'at most 20 pictures',
        assumes: 'one more earns 40007; nobody has shown a refusal',
      },
    }),
    rule({
      id: `${endpoint}/media`,
      error: 'mediaIdInvalid',
      measure: ({ articles }) => articles?.some(hasNoMedia) ?? false,
      broken: isTrue,
      mend: 'upload the picture with material/add_material and send its media_id',
      explain: whyNoMedia,
      source: {
        page: 'community-draft-thumb',
        at: 'question',
        says: 'thumb_media_id has to be a permanent media_id: without one, with a temporary or a deleted one the refusal is 40007',
        assumes: 'so it is for each picture of a picture message, and for one without any',
      },
    }),
    rule({
      id: `${endpoint}/external-picture`,
      error: 'contentInvalid',
      measure: ({ articles }) => articles?.flatMap(({ filtered }) => filtered?.externalPictures ?? []),
      limit: externalPicture,
      broken: (urls, limit) => limit === 45166 && (urls?.length ?? 0) > 0,
      mend: 'upload each picture of the content with media/uploadimg, and put its address in',
      source: externalPicture.source,
    }),
    rule({
      id: `${endpoint}/external-link`,
      error: 'contentInvalid',
      measure: ({ articles }) => articles?.flatMap(({ filtered }) => filtered?.externalLinks ?? []),
      limit: externalLink,
      broken: (urls, limit) => limit === 45166 && (urls?.length ?? 0) > 0,
      mend: 'take links that lead elsewhere out of the content',
      source: externalLink.source,
    }),
    rule({
      id: `${endpoint}/card-picture`,
      error: 'contentInvalid',
      measure: ({ articles }) =>
        articles?.some(({ filtered }) => filtered?.cardPictures.some((url) => url.includes('from=appmsg'))) ?? false,
      broken: isTrue,
      mend: 'upload the picture of the card with material/add_material, and put its url in',
      source: {
        page: 'community-card-45166',
        at: 'question',
        says: 'a card of a mini program whose picture is of uploadimg is refused, and of add_material it passes',
        assumes: 'they are told apart by how their addresses end',
      },
    }),
  ];
}
