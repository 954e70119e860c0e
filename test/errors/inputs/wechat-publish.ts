import { publishedOf } from '../wechat-drafts.ts';
import { type Inputs, ofTheService } from './input.ts';
import { ask, postedEmpty } from './wechat-calls.ts';
import { gated } from './wechat-drafts.ts';

const token = 'wx-standard';
const paths = {
  submit: '/cgi-bin/freepublish/submit',
  get: '/cgi-bin/freepublish/get',
  getarticle: '/cgi-bin/freepublish/getarticle',
  remove: '/cgi-bin/freepublish/delete',
  batchget: '/cgi-bin/freepublish/batchget',
} as const;

const posted = (path: string, daily: number): Inputs => ({ ...gated(path, daily), ...postedEmpty(path, token) });

export const publishInputs: Readonly<Record<string, Inputs>> = {
  'wechat/freepublish_submit': {
    ...posted(paths.submit, 100),
    mediaIdInvalid: (bench) => ask(bench, paths.submit, token, { media_id: 'x' }),
    publishForbidden: ofTheService,
    publishTooOften: ofTheService,
    draftUnchecked: ofTheService,
    draftOfSite: ofTheService,
    draftUnsaved: ofTheService,
  },
  'wechat/freepublish_get': {
    ...posted(paths.get, 100),
    argumentInvalid: (bench) => ask(bench, paths.get, token, {}),
    publishIdInvalid: (bench) => ask(bench, paths.get, token, { publish_id: 'x' }),
  },
  'wechat/freepublish_getarticle': {
    ...posted(paths.getarticle, 100),
    articleInvalid: (bench) => ask(bench, paths.getarticle, token, { article_id: 'x' }),
  },
  'wechat/freepublish_delete': {
    ...posted(paths.remove, 10),
    articleInvalid: (bench) => ask(bench, paths.remove, token, { article_id: 'x' }),
    indexInvalid: (bench) => {
      const article_id = publishedOf(token, 'article', bench.emulator.world);
      return ask(bench, paths.remove, token, { article_id, index: 2 });
    },
  },
  'wechat/freepublish_batchget': {
    ...posted(paths.batchget, 100),
    invalidArgs: (bench) => ask(bench, paths.batchget, token, { offset: 0, count: 21 }),
  },
};
