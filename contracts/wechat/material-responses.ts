/** What those calls answer. */
import type { ExpectedResponse, JsonPattern } from '../engine/case.ts';
import { formSeen } from '../engine/printed.ts';
import { pictureId, refused, stopped } from './responses.ts';

export const plain = { 'Content-Type': 'text/plain' };

export const said = (is: { readonly [key: string]: JsonPattern }, raw?: RegExp): ExpectedResponse =>
  formSeen({
    status: 200,
    headers: plain,
    body: { kind: 'json', is, order: 'as written', ...(raw && { raw }) },
  });

/** 43 characters stand for 32 bytes. */
export const permanentForm = /^[A-Za-z0-9_-]{43}$/;
/** 64 for 48. */
export const temporaryForm = /^[A-Za-z0-9_-]{64}$/;

/** Live the host comes first; an emulator may put its own before it, so that the address can be opened. */
export const libraryUrl = (segment: string, format: string): RegExp =>
  new RegExp(`^http://([^/]+/)?mmbiz\\.qpic\\.cn/${segment}/${pictureId}/0\\?wx_fmt=${format}$`);
export const videoUrl =
  /^http:\/\/([^/]+\/)?vweixinp\.tc\.qq\.com\/1007_[0-9a-f]{32}\.f10\.mp4\?vkey=[0-9A-F]+&sha=0&save=1$/;

export const addedPicture = (segment = 'mmbiz_png', format = 'png'): ExpectedResponse =>
  said({ media_id: permanentForm, url: libraryUrl(segment, format) });
export const addedJpg = addedPicture('mmbiz_jpg', 'jpeg');
/** Of what is no picture. */
export const addedFile: ExpectedResponse = said({ media_id: permanentForm, url: '' });

export const noMedia = refused(41005, 'media data missing');
export const unknownFile = refused(40113, 'unsupported file type');
export const foreignFile = refused(40005, 'invalid file type');
export const wrongType = refused(40004, 'invalid media type');
export const tooLarge = refused(45001, 'media size out of limit');
export const libraryFull = refused(45034, 'media file count is out of limit');
export const onlyPost = refused(43002, 'require POST method');
export const onlyGet = stopped(43001, 'require GET method');
export const emptyPost = refused(44002, 'empty post data');
export const badFormat = refused(47001, 'data format error');
export const noMediaId = refused(41006, 'media_id missing');
export const badMediaId = refused(40007, 'invalid media_id');
export const badArgs = refused(40097, 'invalid args');
export const inUse = refused(48005, 'forbid to delete material used by auto-reply or menu');

export const done: ExpectedResponse = said({ errcode: 0, errmsg: 'ok' }, /^\{"errcode":0,"errmsg":"ok"\}$/);

/** What an address leads to. */
export const bytesOf = (type: string, are: () => Uint8Array): ExpectedResponse => ({
  status: 200,
  headers: { 'Content-Type': type },
  body: { kind: 'bytes', are },
  printed: { body: { kind: 'bytes', are } },
});

/** What was uploaded, byte for byte. */
export const file = (type: string, extension: string, are: () => Uint8Array, id = permanentForm): ExpectedResponse => ({
  status: 200,
  headers: {
    'Content-Type': type,
    'Content-disposition': new RegExp(`^attachment; filename="${id.source.slice(1, -1)}\\.${extension}"$`),
    'Cache-Control': 'no-cache, must-revalidate',
  },
  body: { kind: 'bytes', are },
  printed: { body: { kind: 'bytes', are } },
});
