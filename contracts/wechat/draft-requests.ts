/** What the cases about drafts send: a cover first, in the library, and articles that name it. */
import type { Case, ExpectedResponse, Need, Step } from '../engine/case.ts';
import { credential, type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { postForm, postJson } from '../engine/request-builders.ts';
import { picture } from './requests.ts';
import { refused } from './responses.ts';

export type Earlier = readonly HttpResponse[];

const under = (call: string, token = credential) => `/cgi-bin/${call}?access_token=${token}`;
const post = (call: string, fields: unknown, token?: string): RequestTemplate => postJson(under(call, token), fields);

export const addPath = '/cgi-bin/draft/add';
export const addDraft = (articles: unknown, token?: string) => post('draft/add', { articles }, token);
export const getDraft = (media_id: string, token?: string) => post('draft/get', { media_id }, token);
export const updateDraft = (fields: object, token?: string) => post('draft/update', fields, token);
export const deleteDraft = (media_id: string, token?: string) => post('draft/delete', { media_id }, token);
export const listDrafts = (fields: object, token?: string) => post('draft/batchget', fields, token);
export const countDrafts = (token?: string): RequestTemplate => ({ method: 'GET', url: under('draft/count', token) });

/** A picture in the library. */
export const addMaterial = (token?: string): RequestTemplate =>
  postForm(`${under('material/add_material', token)}&type=image`, [picture], {});
export const deleteMaterial = (media_id: string) => post('material/del_material', { media_id });

/** Another call's business: that it answers with an id is enough. */
const some = (key: string): ExpectedResponse => ({
  status: 200,
  body: { kind: 'json', is: { [key]: /^[A-Za-z0-9_-]{20,128}$/ }, more: 'allowed' },
});
export const someMediaId = some('media_id');
export const cover: Step = { send: addMaterial(), expect: someMediaId };
/** The media_id that a call was answered with. */
export const idIn = (earlier: Earlier, which = 0): string => textAt(earlier[which], 'media_id');

export const article = (thumb_media_id: string, more: object = {}) => ({
  title: '标题',
  content: '<p>正文</p>',
  thumb_media_id,
  ...more,
});

/** A cover (answer 0), then a draft with it (answer 1). */
export const withDraft = (more: object = {}, ...steps: readonly Step[]): readonly [Step, ...Step[]] => [
  cover,
  { send: (earlier) => addDraft([article(idIn(earlier), more)]), expect: someMediaId },
  ...steps,
];

/** What is other than right in an article, and how that is answered; `someMediaId` where it is taken. */
export type Try = readonly [more: object, ExpectedResponse];

/** An article that is right but for what is given, with a cover (answer 0). */
export const tries = (...rows: readonly Try[]): readonly [Step, ...Step[]] => [
  cover,
  ...rows.map(([more, expect]): Step => ({ send: (earlier) => addDraft([article(idIn(earlier), more)]), expect })),
];

/** The same of an update. */
export const triesUpdate = (...rows: readonly Try[]): readonly [Step, ...Step[]] =>
  withDraft(
    {},
    ...rows.map(
      ([more, expect]): Step => ({
        send: (earlier) =>
          updateDraft({ media_id: idIn(earlier, 1), index: 0, articles: article(idIn(earlier), more) }),
        expect: expect === someMediaId ? updated : expect,
      }),
    ),
  );

const updated: ExpectedResponse = { status: 200, body: { kind: 'json', is: { errcode: 0, errmsg: 'ok' } } };

/** As a new draft and as an update. */
export const bothWays = (
  of: Pick<Case, 'because' | 'grade' | 'live' | 'id'>,
  rows: readonly Try[],
  ...needs: readonly Need[]
): readonly Case[] =>
  [tries, triesUpdate].map((made, i): Case => {
    const [first, ...rest] = made(...rows);
    const steps = [{ ...first, needs }, ...rest] as const;
    if (i === 0) return { ...of, steps };
    const because = { ...of.because, assumes: 'an article of an update is looked at as a new one is' };
    return { ...of, id: `${of.id}-by-update`, because, grade: 'assumed', steps };
  });

export const invalidMedia = refused(40007, 'invalid media_id');
export const noNews = refused(44003, 'empty news data');
export const badFormat = refused(47001, 'data format error');
export const invalidContent = refused(45166, 'invalid content');
