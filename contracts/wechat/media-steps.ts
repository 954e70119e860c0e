/** What cases about temporary media share. */
import { costs, type Need, never } from '../engine/case.ts';
import { credential, type HttpResponse, type RequestTemplate } from '../engine/http.ts';
import { under } from './gated-calls.ts';
import { goodFile, type MediaType, sendFile } from './material-requests.ts';
import { said, temporaryForm } from './material-responses.ts';

export const page = 'wechat-media-upload';
export const getPage = 'wechat-media-get';
export const uploadPath = '/cgi-bin/media/upload';
export const getPath = '/cgi-bin/media/get';
export const stores = costs('keeps a file for three days, and takes one of 100 000 uploads a day');
export const aSwitch = never('a switch of the emulator');
export const set = (name: string, value: unknown): Need => ({ kind: 'setting', name: `wechat.${name}`, value });

/** Of any second. */
const someTime = (key: 'media_id' | 'thumb_media_id', type: MediaType) => ({
  errcode: 0,
  errmsg: 'ok',
  type,
  [key]: temporaryForm,
  created_at: (response: HttpResponse) =>
    Number(/"created_at":\s*(\d{10})\b/.exec(new TextDecoder().decode(response.body))?.[1]),
});

export const kept = (type: MediaType) => said(someTime(type === 'thumb' ? 'thumb_media_id' : 'media_id', type));
export const unknownId = 'A'.repeat(64);

export const send = (type: MediaType, token = credential): RequestTemplate =>
  sendFile(uploadPath, type, [goodFile[type]], { token });

export const get = (media_id: string, token = credential, method = 'GET'): RequestTemplate => ({
  method,
  url: under(getPath, token, `media_id=${media_id}`),
});
