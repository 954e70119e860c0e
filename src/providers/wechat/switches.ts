import { LONGEST_IMAGE, type Switch } from '../../core/settings.ts';
import { draftSwitches } from './drafts/switches.ts';
import { messageSwitches } from './messages/switches.ts';
import { publishSwitches } from './publish/switches.ts';

export const imageMaxBytes: Switch<number, 'wechat.imageMaxBytes'> = {
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

export const formats: Switch<'jpg,png' | 'jpg,png,gif', 'wechat.formats'> = {
  name: 'wechat.formats',
  documented: 'jpg,png',
  observed: 'jpg,png,gif',
  source: { page: 'wechat-uploadimg', at: 'Note 1', says: 'jpg and png only' },
  observation: { page: 'community-gif', at: 'question and answer', says: 'GIFs are accepted' },
};

export const successFields: Switch<'url,errcode,errmsg' | 'url', 'wechat.successFields'> = {
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

export const field: Switch<'media' | 'media,buffer', 'wechat.field'> = {
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

export const dailyUploads: Switch<'none' | number, 'wechat.dailyUploads'> = {
  name: 'wechat.dailyUploads',
  documented: 'none',
  observed: 1000,
  upTo: 1_000_000_000,
  source: { page: 'wechat-limits', at: 'table', says: 'no row for this API' },
  observation: { page: 'community-45009', at: 'report', says: 'about 1000 uploads in a day, then 45009' },
};

export const emptyPart: Switch<44001 | 41005 | 40009, 'wechat.emptyPart'> = {
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

export const materialFields: Switch<'media_id,url' | 'media_id,url,item', 'wechat.materialFields'> = {
  name: 'wechat.materialFields',
  documented: 'media_id,url',
  observed: 'media_id,url,item',
  source: {
    page: 'wechat-add-material',
    at: 'Code examples, return',
    says: 'media_id and url, which is empty for a video',
    assumes: 'so it is for a voice',
  },
  observation: {
    page: 'wechat-captured-replies',
    at: 'success of add_material',
    says: 'media_id, the url of a picture, and an empty item; what is no picture has no url (wego)',
  },
};

export const materialList: Switch<
  'total_count,item_count,item' | 'item,total_count,item_count',
  'wechat.materialList'
> = {
  name: 'wechat.materialList',
  documented: 'total_count,item_count,item',
  observed: 'item,total_count,item_count',
  source: {
    page: 'wechat-batchget-material',
    at: 'Code examples, return',
    says: 'the counts, then the items, each with a url',
    assumes: 'the url of what is no picture is empty, as add_material has it',
  },
  observation: {
    page: 'wego',
    at: 'BatchGet',
    says: 'the items, then the counts; a video has no url',
    assumes: 'so it is of a voice',
  },
};

export const libraryImages: Switch<number, 'wechat.libraryImages'> = {
  name: 'wechat.libraryImages',
  documented: 100_000,
  others: [5000],
  upTo: 1_000_000_000,
  source: { page: 'wechat-add-material', at: 'Notes', says: '100 000 pictures and news; the page of 2015 has 5000' },
};

export const libraryOthers: Switch<number, 'wechat.libraryOthers'> = {
  name: 'wechat.libraryOthers',
  documented: 1000,
  upTo: 1_000_000_000,
  source: {
    page: 'wechat-add-material',
    at: 'Notes',
    says: '1000 of what is neither picture nor news',
    assumes: 'so many voices, and so many videos',
  },
};

export const mediaFields: Switch<
  'errcode,errmsg,type,media_id,created_at' | 'type,media_id,created_at',
  'wechat.mediaFields'
> = {
  name: 'wechat.mediaFields',
  documented: 'errcode,errmsg,type,media_id,created_at',
  observed: 'type,media_id,created_at',
  source: { page: 'wechat-media-upload', at: 'Code examples, return', says: 'these five, in this order' },
  observation: {
    page: 'wechat-captured-replies',
    at: 'success of media/upload',
    says: 'the last three alone',
  },
};

export const mediaImageMaxBytes: Switch<number, 'wechat.mediaImageMaxBytes'> = {
  name: 'wechat.mediaImageMaxBytes',
  documented: 10_485_760,
  others: [2_097_152],
  upTo: LONGEST_IMAGE,
  source: {
    page: 'wechat-media-upload',
    at: 'Notes',
    says: '10 MB in one list, 2 MB in another',
    assumes: 'the longer list is right, MB is 1024 x 1024 bytes, and exactly so many pass',
  },
};

export const dailyMediaUploads: Switch<number, 'wechat.dailyMediaUploads'> = {
  name: 'wechat.dailyMediaUploads',
  documented: 100_000,
  others: [500],
  upTo: 1_000_000_000,
  source: { page: 'wechat-limits', at: 'upload of media', says: '100 000 a day; 500 of a test account' },
};

export const dailyMediaDownloads: Switch<number, 'wechat.dailyMediaDownloads'> = {
  name: 'wechat.dailyMediaDownloads',
  documented: 200_000,
  others: [1000],
  upTo: 1_000_000_000,
  source: { page: 'wechat-limits', at: 'download of media', says: '200 000 a day; 1000 of a test account' },
};

export const switches = [
  ...[imageMaxBytes, formats, successFields, field, dailyUploads, emptyPart],
  ...[materialFields, materialList, libraryImages, libraryOthers],
  ...[mediaFields, mediaImageMaxBytes, dailyMediaUploads, dailyMediaDownloads],
  ...draftSwitches,
  ...publishSwitches,
  ...messageSwitches,
] as const;
