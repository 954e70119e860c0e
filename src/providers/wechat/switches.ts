import { LONGEST_IMAGE, type Switch } from '../../core/settings.ts';

export const imageMaxBytes: Switch<number> = {
  name: 'wechat.imageMaxBytes',
  documented: 1_048_575,
  observed: 10_485_760,
  upTo: LONGEST_IMAGE,
  source: {
    page: 'wechat-uploadimg',
    at: 'Note 1',
    says: 'must be under 1 MB',
    assumes: 'MB is 1024 x 1024 bytes, and exactly 1 MB is not under it',
  },
  observation: {
    page: 'measured-2026',
    at: 'note of 2026-09-15',
    says: '8.0 MB passes and 10.6 MB does not',
    assumes: 'the limit is 10 MiB',
  },
};

export const formats: Switch<'jpg,png' | 'jpg,png,gif'> = {
  name: 'wechat.formats',
  documented: 'jpg,png',
  observed: 'jpg,png,gif',
  source: { page: 'wechat-uploadimg', at: 'Note 1', says: 'jpg and png only' },
  observation: { page: 'community-gif', at: 'question and answer', says: 'GIFs are accepted' },
};

export const successFields: Switch<'url,errcode,errmsg' | 'url'> = {
  name: 'wechat.successFields',
  documented: 'url,errcode,errmsg',
  observed: 'url',
  source: {
    page: 'wechat-uploadimg',
    at: 'Code examples, return',
    says: 'url, errcode and errmsg in this order',
  },
  observation: {
    page: 'wechat-captured-replies',
    at: 'success of uploadimg',
    says: 'every captured reply has url alone',
  },
};

export const field: Switch<'media' | 'media,buffer'> = {
  name: 'wechat.field',
  documented: 'media',
  observed: 'media,buffer',
  source: { page: 'wechat-uploadimg', at: 'Request body', says: 'media' },
  observation: {
    page: 'wechat-captured-replies',
    at: 'logo upload',
    says: 'live calls with the field buffer succeeded',
  },
};

export const dailyUploads: Switch<'none' | number> = {
  name: 'wechat.dailyUploads',
  documented: 'none',
  observed: 1000,
  upTo: 1_000_000_000,
  source: { page: 'wechat-limits', at: 'table', says: 'no row for this API' },
  observation: { page: 'community-45009', at: 'report', says: 'about 1000 uploads in a day, then 45009' },
};

export const emptyPart: Switch<44001 | 41005 | 40009> = {
  name: 'wechat.emptyPart',
  documented: 44001,
  observed: 41005,
  others: [40009],
  source: {
    page: 'wechat-global-codes',
    at: '44001',
    says: 'empty media data',
    assumes: 'an empty part earns it; an old table of this endpoint gives 40009',
  },
  observation: {
    page: 'wenyan-mcp-7',
    at: 'report',
    says: 'a neighbouring endpoint answers an empty file with 41005',
    assumes: 'this one does, too',
  },
};

export const switches: readonly Switch[] = [imageMaxBytes, formats, successFields, field, dailyUploads, emptyPart];
