import type { Switch } from '../../../core/settings.ts';

const page = 'wechat-draft-add';

export const titleMaxChars: Switch<number, 'wechat.titleMaxChars'> = {
  name: 'wechat.titleMaxChars',
  documented: 32,
  observed: 64,
  upTo: 1000,
  source: { page, at: 'title', says: 'at most 32 characters' },
  observation: { page: 'draft-limits-2026', at: 'title', says: '64 Chinese characters pass and 65 do not' },
};

export const digestMaxChars: Switch<number, 'wechat.digestMaxChars'> = {
  name: 'wechat.digestMaxChars',
  documented: 128,
  observed: 120,
  upTo: 1000,
  source: { page, at: 'digest', says: 'at most 128 characters' },
  observation: { page: 'draft-limits-2026', at: 'digest', says: '120 Chinese characters pass and 121 do not' },
};

export const contentMaxChars: Switch<number | 'none', 'wechat.contentMaxChars'> = {
  name: 'wechat.contentMaxChars',
  documented: 19_999,
  observed: 'none',
  upTo: 1_000_000,
  source: { page, at: 'content', says: 'fewer than 20000 characters' },
  observation: { page: 'draft-limits-2026', at: 'content', says: '100000 Chinese characters pass' },
};

export const jsonEscapes: Switch<'decode' | 'literal', 'wechat.jsonEscapes'> = {
  name: 'wechat.jsonEscapes',
  documented: 'decode',
  observed: 'literal',
  source: {
    page,
    at: 'title',
    says: 'no \\uXXXX escapes are to be sent',
    assumes: 'JSON is read as JSON where they are sent all the same',
  },
  observation: {
    page: 'draft-escapes-2026',
    at: 'notes',
    says: 'each \\uXXXX is kept as the six characters that it is written with, and counts as six',
  },
};

export const contentFilter: Switch<'scripts' | 'scripts,embeds,ids,positions', 'wechat.contentFilter'> = {
  name: 'wechat.contentFilter',
  documented: 'scripts',
  observed: 'scripts,embeds,ids,positions',
  source: { page, at: 'content', says: 'JavaScript is taken out' },
  observation: {
    page: 'draft-round-trips-2026',
    at: 'notes',
    says: 'draft/get gives the content back without style, iframe, form, input and video, ids, and positions that are absolute or fixed',
    assumes: 'so it is without object and embed, button, select and textarea; what a textarea holds goes with it',
  },
};

export const externalPicture: Switch<'remove' | 45166, 'wechat.externalPicture'> = {
  name: 'wechat.externalPicture',
  documented: 'remove',
  others: [45166],
  source: {
    page,
    at: 'content',
    says: 'addresses of pictures elsewhere are filtered out',
    assumes:
      'the whole tag goes; a plugin takes them out beforehand since the draft were refused with 45166 (wp-wechat-sync)',
  },
};

export const externalLink: Switch<'keep' | 'text' | 45166, 'wechat.externalLink'> = {
  name: 'wechat.externalLink',
  documented: 'keep',
  observed: 'text',
  others: [45166],
  source: { page, at: 'content', says: 'nothing of links', assumes: 'they stay' },
  observation: {
    page: 'draft-round-trips-2026',
    at: 'notes',
    says: 'of a link that leads elsewhere its text is left; a plugin found the draft refused with 45166 (wp-wechat-sync)',
  },
};

export const draftReplies: Switch<'page' | 'captured', 'wechat.draftReplies'> = {
  name: 'wechat.draftReplies',
  documented: 'page',
  observed: 'captured',
  source: {
    page: 'wechat-draft-get',
    at: 'Return parameters',
    says: 'the keys of an article, and their order; a publish_id is a text (wechat-freepublish-submit)',
  },
  observation: {
    page: 'wxjava-drafts',
    at: 'answers in comments',
    says: 'more keys, in another order; lists have their items first; an empty item beside a new media_id; a publish_id is a number (wxjava-publish)',
  },
};

export const draftSwitches = [
  titleMaxChars,
  digestMaxChars,
  contentMaxChars,
  jsonEscapes,
  contentFilter,
  externalPicture,
  externalLink,
  draftReplies,
] as const;
