/** What the API PLEX (KakaoTalk) cases send, and what they ask of the control plane first. */

import { jpg, png } from '../../fixtures/images.ts';
import { costs, type Need } from '../engine/case.ts';
import { credential, type FormPart, type RequestTemplate } from '../engine/http.ts';
import { once, postForm, type RequestOverrides } from '../engine/request-builders.ts';

export const page = 'apiplex-kakao-image-upload';

export type ImageRoute = 'FT' | 'FT_WIDE' | 'ft-wide-item-list' | 'ft-carousel-feed';
export const path = (endpoint: ImageRoute): string => `/file/v1/${endpoint}/image/${credential}`;

export const stores = costs('keeps the picture for three months');

type Content = FormPart['content'];
export const pngOf = (width: number, height: number, bytes?: number): (() => Uint8Array) =>
  once(() => png({ width, height, bytes }));
export const jpgOf = (width: number, height: number, bytes?: number): (() => Uint8Array) =>
  once(() => jpg({ width, height, bytes }));

/** A picture as curl sends it. Requests of several pictures repeat the one field name. */
export const image = (filename: string, content: Content, type = 'application/octet-stream'): FormPart => ({
  name: 'image',
  filename,
  type,
  content,
});

export const upload = (
  endpoint: ImageRoute,
  parts: readonly FormPart[],
  overrides: RequestOverrides = {},
): RequestTemplate => postForm(path(endpoint), parts, overrides);

/** One regular picture, one wide one. */
export const ft = (content: Content, overrides?: RequestOverrides): RequestTemplate =>
  upload('FT', [image('picture.jpg', content)], overrides);
export const wide = (content: Content, overrides?: RequestOverrides): RequestTemplate =>
  upload('FT_WIDE', [image('wide.jpg', content)], overrides);

const several = (contents: readonly Content[]) => contents.map((content, i) => image(`picture${i + 1}.jpg`, content));
/** The pictures of a wide item list, of a carousel. */
export const list = (...contents: readonly Content[]): RequestTemplate =>
  upload('ft-wide-item-list', several(contents));
export const carousel = (...contents: readonly Content[]): RequestTemplate =>
  upload('ft-carousel-feed', several(contents));

export const fault = (error: string, endpoint: ImageRoute): Need => ({
  kind: 'fault',
  provider: 'kakao',
  error,
  endpoint: `kakao/${endpoint}`,
});
/** For whichever call comes next. */
export const anyFault = (error: string): Need => ({ kind: 'fault', provider: 'kakao', error });
export const setting = (name: string, value: unknown): Need => ({ kind: 'setting', name: `kakao.${name}`, value });
