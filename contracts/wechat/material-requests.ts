/** What the cases of the library, and of temporary media, send. */
import { bmp, gif, jpg, png } from '../../fixtures/images.ts';
import { credential, type FormPart, type RequestTemplate } from '../engine/http.ts';
import { ascii, once, postForm, postJson, type RequestOverrides, textField } from '../engine/request-builders.ts';
import { under } from './gated-calls.ts';
import { media, smallJpg, smallPng } from './requests.ts';

export const addPath = '/cgi-bin/material/add_material';
export const getPath = '/cgi-bin/material/get_material';
export const delPath = '/cgi-bin/material/del_material';
export const listPath = '/cgi-bin/material/batchget_material';
export const countPath = '/cgi-bin/material/get_materialcount';

export type MediaType = 'image' | 'voice' | 'video' | 'thumb';

const size = { width: 16, height: 16 };
export const smallGif = once(() => gif(size));
export const smallBmp = once(() => bmp(size));
export const garbage = (bytes: number): (() => Uint8Array) => once(() => new Uint8Array(bytes).fill(0x20));
export const pngOf = (bytes: number): (() => Uint8Array) => once(() => png({ ...size, bytes }));
export const jpgOf = (bytes: number): (() => Uint8Array) => once(() => jpg({ ...size, bytes }));
/** A tag of a song, the name of a speech codec, and the first box of a film: no more of them is ever looked at. */
export const sound = ascii('ID3 a song');
export const speech = ascii('#!AMR\n a word');
export const film = ascii('\0\0\0\x18ftypmp42 a film');

export const goodFile: Readonly<Record<MediaType, FormPart>> = {
  image: media('picture.png', smallPng),
  voice: media('song.mp3', sound),
  video: media('film.mp4', film),
  thumb: media('thumb.jpg', smallJpg),
};

export const described = textField('description', '{"title":"A film","introduction":"What it is about"}');

export const sendFile = (
  path: string,
  type: string | undefined,
  parts: readonly FormPart[],
  { token = credential, ...overrides }: RequestOverrides & { readonly token?: string } = {},
): RequestTemplate => postForm(under(path, token, type === undefined ? '' : `type=${type}`), parts, overrides);

export const add = (type: string | undefined, parts: readonly FormPart[], token?: string): RequestTemplate =>
  sendFile(addPath, type, parts, token === undefined ? {} : { token });
export const addGood = (type: MediaType, token?: string): RequestTemplate =>
  add(type, type === 'video' ? [goodFile.video, described] : [goodFile[type]], token);

/** Nothing is added to the address where there is to be no token. */
const posted = (path: string, fields: unknown, token: string | undefined): RequestTemplate =>
  postJson(under(path, token), fields);
export const getMaterial = (media_id: unknown, token: string | undefined = credential): RequestTemplate =>
  posted(getPath, { media_id }, token);
export const delMaterial = (media_id: unknown, token: string | undefined = credential): RequestTemplate =>
  posted(delPath, { media_id }, token);
export const list = (type: unknown, offset: unknown = 0, count: unknown = 20, token = credential): RequestTemplate =>
  posted(listPath, { type, offset, count }, token);
export const count = (token: string | undefined = credential): RequestTemplate => ({
  method: 'GET',
  url: under(countPath, token),
});
