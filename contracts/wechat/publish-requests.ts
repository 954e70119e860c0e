/** What the cases about publishing send: a draft with a cover first, then what becomes of it. */
import type { Step } from '../engine/case.ts';
import { credential, type HttpResponse, type RequestTemplate, textAt, valueAt } from '../engine/http.ts';
import { postJson } from '../engine/request-builders.ts';
import { addDraft, article, cover, type Earlier, idIn, someMediaId } from './draft-requests.ts';
import { somePublishId, someState } from './publish-responses.ts';

const post = (call: string, fields: object, token = credential): RequestTemplate =>
  postJson(`/cgi-bin/freepublish/${call}?access_token=${token}`, fields);

export const submit = (media_id: string, token?: string) => post('submit', { media_id }, token);
export const submitWith = (fields: object) => post('submit', fields);
export const getState = (publish_id: unknown, token?: string) => post('get', { publish_id }, token);
export const getStateWith = (fields: object) => post('get', fields);
export const getArticle = (article_id: unknown, token?: string) => post('getarticle', { article_id }, token);
export const deleteArticle = (fields: object, token?: string) => post('delete', fields, token);
export const listPublished = (fields: object, token?: string) => post('batchget', fields, token);

/** As it was answered, be it a number or a text. */
export const publishIdIn = (response: HttpResponse | undefined): unknown => valueAt(response, 'publish_id');

export const step = (send: Step['send'], expect: Step['expect'], needs: Step['needs'] = []): Step => ({
  needs,
  send,
  expect,
});

type Steps = readonly [Step, ...Step[]];

/** What is other than usual in an article. */
type More = object | ((earlier: Earlier) => object);

/** A cover (answer 0), a draft with it (1), and its publish_id (2). `needs`: before everything. */
export const submitted = (needs: Step['needs'] = [], articles: readonly More[] = [{}]): Steps => [
  { ...cover, needs },
  step(
    (earlier) =>
      addDraft(articles.map((more) => article(idIn(earlier), typeof more === 'function' ? more(earlier) : more))),
    someMediaId,
  ),
  step((earlier) => submit(idIn(earlier, 1)), somePublishId),
];

/** And asked for twice (3 and 4), so that it is over. */
export const published = (needs: Step['needs'] = [], articles?: readonly More[]): Steps => {
  const [first, ...rest] = submitted(needs, articles);
  return [first, ...rest, ask, ask];
};

const ask = step(([, , answered]) => getState(publishIdIn(answered)), someState);

/** Of what is published so. */
export const articleIdIn = (earlier: Earlier, which = 4): string => textAt(earlier[which], 'article_id');
