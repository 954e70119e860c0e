/** What is counted of characters that a program has escaped. */
import { type Case, type Need, never } from '../engine/case.ts';
import { credential } from '../engine/http.ts';
import { postRaw } from '../engine/request-builders.ts';
import { aSwitch, because, longAuthor, longDigest, longTitle, setting } from './draft-limit-answers.ts';
import { addPath, article, cover, getDraft, idIn, someMediaId } from './draft-requests.ts';
import { articleWith } from './draft-responses.ts';

/** As `json.dumps` writes them. */
const escaped = (fields: object): string =>
  JSON.stringify(fields).replace(
    /[\u0080-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const addEscaped = (fields: object) =>
  postRaw(`${addPath}?access_token=${credential}`, escaped({ articles: [fields] }), 'application/json');

const literally: Need = setting('jsonEscapes', 'literal');

export const escapes: readonly Case[] = [
  {
    id: 'wechat/draft-escapes-are-read-as-json',
    because: because('title', 'escapes are not to be sent', 'they are read as JSON has them where they are'),
    grade: 'assumed',
    live: never('others saw them kept as they are'),
    steps: [
      cover,
      { send: (earlier) => addEscaped(article(idIn(earlier), { title: '标'.repeat(32) })), expect: someMediaId },
      { send: (earlier) => getDraft(idIn(earlier, 1)), expect: articleWith({ title: '标'.repeat(32) }) },
    ],
  },
  {
    id: 'wechat/draft-escapes-are-kept-as-they-are',
    because: {
      page: 'draft-escapes-2026',
      at: 'notes',
      says: 'each stands in the article as it is written, and counts as six',
    },
    grade: 'observed',
    live: aSwitch,
    steps: [
      { ...cover, needs: [literally, setting('titleMaxChars', 64)] },
      {
        send: (earlier) => addEscaped(article(idIn(earlier), { title: `${'标'.repeat(10)}"\\` })),
        expect: someMediaId,
      },
      { send: (earlier) => getDraft(idIn(earlier, 1)), expect: articleWith({ title: `${'\\u6807'.repeat(10)}"\\` }) },
      { send: (earlier) => addEscaped(article(idIn(earlier), { title: '标'.repeat(11) })), expect: longTitle },
      { send: (earlier) => addEscaped(article(idIn(earlier), { author: '廖春' })), expect: someMediaId },
      { send: (earlier) => addEscaped(article(idIn(earlier), { author: '廖春华' })), expect: longAuthor },
      { send: (earlier) => addEscaped(article(idIn(earlier), { digest: '摘'.repeat(22) })), expect: longDigest },
    ],
  },
];
