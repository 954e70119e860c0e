/** How the form may be written, and what is missing when it is not. */
import { type Case, safe } from '../engine/case.ts';
import { textField } from '../engine/request-builders.ts';
import { stores } from './image-files.ts';
import { media, page, picture, raw, smallJpg, smallPng, upload, url } from './requests.ts';
import { lengthRequired, noMedia, uploadedJpg, uploadedPng } from './responses.ts';

const noType = {
  page: 'wechat-captured-replies',
  at: 'parts of clients that work',
  says: 'parts without a type, or of application/octet-stream, succeed',
};

const readable: readonly Case[] = [
  {
    id: 'wechat/accepts-the-page-s-curl-call',
    because: { page, at: 'code examples', says: 'one file part named media, and the token in the query' },
    grade: 'documented',
    live: stores,
    send: upload([media('test.jpg', smallJpg, 'image/jpeg')]),
    expect: uploadedJpg,
  },
  {
    id: 'wechat/accepts-a-part-without-type',
    because: noType,
    grade: 'observed',
    live: stores,
    send: upload([{ name: 'media', filename: 'picture.png', content: smallPng }]),
    expect: uploadedPng,
  },
  {
    id: 'wechat/accepts-a-part-of-another-type',
    because: { ...noType, assumes: 'so do those of any other' },
    grade: 'assumed',
    live: stores,
    send: upload([media('picture.png', smallPng, 'text/plain')]),
    expect: uploadedPng,
  },
  {
    id: 'wechat/accepts-a-type-in-the-query',
    because: {
      page: 'wechat-captured-replies',
      at: 'type=image in the query',
      says: 'an extra query parameter does no harm',
    },
    grade: 'observed',
    live: stores,
    send: upload([picture], { url: `${url}&type=image` }),
    expect: uploadedPng,
  },
  {
    id: 'wechat/accepts-a-text-part-beside-the-file',
    because: { page: 'weixin-java-tools-125', at: 'report', says: 'a dummy text part was once sent on purpose' },
    grade: 'observed',
    live: stores,
    send: upload([picture, textField('dummy', 'dummy')]),
    expect: uploadedPng,
  },
  {
    id: 'wechat/accepts-a-text-part-before-the-file',
    because: {
      page: 'weixin-java-tools-125',
      at: 'report',
      says: 'a dummy text part was once sent on purpose',
      assumes: 'its place does not matter',
    },
    grade: 'assumed',
    live: stores,
    send: upload([textField('dummy', 'dummy'), picture]),
    expect: uploadedPng,
  },
  {
    id: 'wechat/takes-the-first-of-two-files',
    because: { page, at: 'request body', says: 'one file is spoken of', assumes: 'of several the first is taken' },
    grade: 'assumed',
    live: stores,
    send: upload([picture, media('second.jpg', smallJpg)]),
    expect: uploadedPng,
  },
];

const spelled: readonly Case[] = [
  {
    id: 'wechat/accepts-a-form-without-its-last-line-break',
    because: {
      page: 'rfc-2046',
      at: '5.1.1',
      says: 'nothing has to follow the last delimiter',
      assumes: 'the service reads forms so',
    },
    grade: 'assumed',
    live: stores,
    send: upload([picture], { form: { dropLast: 2 } }),
    expect: uploadedPng,
  },
  {
    id: 'wechat/accepts-an-octal-escaped-filename',
    because: { page: 'wechatpy-293', at: 'report', says: 'a name in octal escapes is fine; its extension is seen' },
    grade: 'observed',
    live: stores,
    send: upload([media('\\345\\233\\276.png', smallPng)]),
    expect: uploadedPng,
  },
  {
    id: 'wechat/accepts-a-filename-in-both-forms',
    because: {
      page: 'wechatpy-293',
      at: 'report',
      says: 'the plain form is there',
      assumes: 'the other is passed over',
    },
    grade: 'assumed',
    live: stores,
    send: upload([
      {
        name: 'media',
        disposition: `form-data; name="media"; filename="picture.png"; filename*=utf-8''%E5%9B%BE.png`,
        content: smallPng,
      },
    ]),
    expect: uploadedPng,
  },
];

const missing = { page: 'silenceper-832', at: 'report', says: 'what lacks a proper file part is 41005' };
const assumed = {
  ...missing,
  says: 'what lacks a proper file part is 41005',
  assumes: 'we read so any form we cannot read',
};

const unreadable: readonly Case[] = [
  {
    id: 'wechat/refuses-a-part-without-filename',
    because: { ...missing, says: 'a part without filename does not count as a file' },
    grade: 'observed',
    live: safe,
    send: upload([{ name: 'media', type: 'image/png', content: smallPng }]),
    expect: noMedia,
  },
  {
    id: 'wechat/refuses-a-filename-in-rfc-5987-form-alone',
    because: { page: 'wechatpy-293', at: 'report', says: 'the server cannot read filename*' },
    grade: 'observed',
    live: safe,
    send: upload([
      {
        name: 'media',
        disposition: `form-data; name="media"; filename*=utf-8''%E5%9B%BE%E7%89%87.png`,
        content: smallPng,
      },
    ]),
    expect: noMedia,
  },
  {
    id: 'wechat/refuses-a-form-without-parts',
    because: { ...missing, assumes: 'so it is without any part' },
    grade: 'assumed',
    live: safe,
    send: upload([]),
    expect: noMedia,
  },
  {
    id: 'wechat/refuses-a-form-without-media',
    because: { ...missing, assumes: 'so it is without any part' },
    grade: 'assumed',
    live: safe,
    send: upload([textField('dummy', 'dummy')]),
    expect: noMedia,
  },
  ...['image', 'buffer', 'Media'].map(
    (name): Case => ({
      id: `wechat/refuses-the-field-${name === 'Media' ? 'media-in-capitals' : name}`,
      because: { page, at: 'request body', says: 'the field is named media', assumes: 'another field is none' },
      grade: 'assumed',
      live: stores,
      send: upload([{ ...picture, name }]),
      expect: noMedia,
    }),
  ),
  {
    id: 'wechat/finds-a-missing-boundary-in-the-body',
    because: {
      page: 'wxjava-3273',
      at: 'report and fix, 2024-05',
      says: 'an SDK that named no boundary in its Content-Type worked for years; another WeChat service refuses that',
    },
    grade: 'observed',
    live: stores,
    send: upload([picture], { form: { contentType: 'multipart/form-data; charset=ISO-8859-1' } }),
    expect: uploadedPng,
  },
  {
    id: 'wechat/refuses-a-missing-boundary-behind-a-preamble',
    because: assumed,
    grade: 'assumed',
    live: safe,
    send: upload([picture], { form: { contentType: 'multipart/form-data', preamble: 'before the form\r\n' } }),
    expect: noMedia,
  },
  {
    id: 'wechat/refuses-a-wrong-boundary',
    because: assumed,
    grade: 'assumed',
    live: safe,
    send: upload([picture], { form: { contentType: 'multipart/form-data; boundary=another' } }),
    expect: noMedia,
  },
  {
    id: 'wechat/refuses-a-form-cut-short',
    because: assumed,
    grade: 'assumed',
    live: safe,
    send: upload([picture], { form: { dropLast: 60 } }),
    expect: noMedia,
  },
  {
    id: 'wechat/refuses-json',
    because: assumed,
    grade: 'assumed',
    live: safe,
    send: raw('{"media":"iVBORw0KGgo="}', 'application/json'),
    expect: noMedia,
  },
  {
    id: 'wechat/refuses-bare-bytes',
    because: assumed,
    grade: 'assumed',
    live: safe,
    send: raw('bytes of a picture', 'image/png'),
    expect: noMedia,
  },
  {
    id: 'wechat/refuses-an-empty-body',
    because: assumed,
    grade: 'assumed',
    live: safe,
    send: { method: 'POST', url, headers: { 'Content-Length': '0' } },
    expect: noMedia,
  },
  {
    id: 'wechat/refuses-a-chunked-upload',
    because: {
      page: 'fastwego-15',
      at: 'report',
      says: 'a body without Content-Length gets HTTP 412 and no body',
    },
    grade: 'observed',
    live: safe,
    send: upload([picture], { form: { framing: 'chunked' } }),
    expect: lengthRequired,
  },
];

export const uploadFormCases: readonly Case[] = [...readable, ...spelled, ...unreadable];
