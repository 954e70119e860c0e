/** Uploads that say in their query what they bring: what of each type is taken, and what is said of the rest. */
import { type Because, type Case, type EvidenceGrade, type ExpectedResponse, type Step, safe } from '../engine/case.ts';
import type { FormPart, HttpResponse, RequestTemplate } from '../engine/http.ts';
import { postForm, postRaw, textField } from '../engine/request-builders.ts';
import { under } from './gated-calls.ts';
import { garbage, goodFile, jpgOf, type MediaType, pngOf, sendFile, smallBmp, smallGif } from './material-requests.ts';
import { foreignFile, noMedia, wrongType } from './material-responses.ts';
import { media, smallJpg, smallPng } from './requests.ts';

export interface TypedUpload {
  readonly slug: string;
  readonly page: string;
  readonly path: string;
  readonly extensions: Readonly<Record<MediaType, readonly string[]>>;
  /** The most that is taken, which every page has in KB or MB. */
  readonly most: Readonly<Record<MediaType, number>>;
  readonly taken: Readonly<Record<MediaType, ExpectedResponse>>;
  /** A picture of each kind. */
  readonly pictures: Readonly<Record<string, ExpectedResponse>>;
  /** Of a name without an extension that anything has. */
  readonly unknown: ExpectedResponse;
  readonly unknownBecause: Because;
  readonly tooLarge: ExpectedResponse;
  /** Of a picture that is none. */
  readonly content: ExpectedResponse;
  readonly contentBecause: Because;
  readonly contentGrade: EvidenceGrade;
  readonly stores: Case['live'];
}

const types: readonly MediaType[] = ['image', 'voice', 'video', 'thumb'];
const foreign: Readonly<Record<MediaType, string>> = { image: 'mp4', voice: 'mp4', video: 'mp3', thumb: 'png' };
const right: Readonly<Record<MediaType, string>> = { image: 'png', voice: 'mp3', video: 'mp4', thumb: 'jpg' };
const contents: Readonly<Record<string, FormPart['content']>> = {
  bmp: smallBmp,
  png: smallPng,
  gif: smallGif,
  jpg: smallJpg,
  jpeg: smallJpg,
};

const accepted = ({ slug, page, path, extensions, taken, pictures, stores }: TypedUpload): readonly Case[] =>
  types.flatMap((type) =>
    extensions[type].map(
      (extension): Case => ({
        id: `wechat/takes-a-${type}-called-${extension}-by-${slug}`,
        because: { page, at: `notes, ${type}`, says: `${extension} is among its formats` },
        grade: 'documented',
        live: stores,
        send: sendFile(path, type, [media(`a.${extension}`, contents[extension] ?? goodFile[type].content)]),
        expect: (type === 'image' ? pictures[extension] : undefined) ?? taken[type],
      }),
    ),
  );

const sized = ({ slug, page, path, most, taken, tooLarge, stores }: TypedUpload): readonly Case[] =>
  types.flatMap((type): Case[] => {
    const of = (bytes: number): FormPart['content'] =>
      type === 'image' ? pngOf(bytes) : type === 'thumb' ? jpgOf(bytes) : garbage(bytes);
    const because = {
      page,
      at: `notes, ${type}`,
      says: 'a size in KB or MB',
      assumes: 'that is a power of 1024, and so much is still taken',
    };
    const send = (bytes: number) => sendFile(path, type, [media(`a.${right[type]}`, of(bytes))]);
    return [
      {
        id: `wechat/takes-the-largest-${type}-by-${slug}`,
        because,
        grade: 'assumed',
        live: stores,
        send: send(most[type]),
        expect: taken[type],
      },
      {
        id: `wechat/refuses-a-${type}-one-byte-larger-by-${slug}`,
        because,
        grade: 'assumed',
        live: safe,
        send: send(most[type] + 1),
        expect: tooLarge,
      },
    ];
  });

const refusals = (call: TypedUpload): readonly Case[] => {
  const { slug, page, path, unknown, unknownBecause, content, contentBecause, contentGrade } = call;
  const file = sendFile(path, 'image', [goodFile.image]);
  const rows: readonly (readonly [string, Because, EvidenceGrade, RequestTemplate, ExpectedResponse])[] = [
    [
      'no-type',
      { page, at: 'query, type', says: 'a type is wanted' },
      'documented',
      sendFile(path, undefined, [goodFile.image]),
      wrongType,
    ],
    [
      'an-unknown-type',
      { page, at: 'query, type', says: 'image, voice, video or thumb' },
      'documented',
      sendFile(path, 'file', [goodFile.image]),
      wrongType,
    ],
    [
      'a-type-in-the-form',
      { page, at: 'query, type', says: 'it is wanted in the query' },
      'documented',
      sendFile(path, undefined, [goodFile.image, textField('type', 'image')]),
      wrongType,
    ],
    [
      'no-file',
      { page, at: 'body, media', says: 'a file is wanted' },
      'documented',
      sendFile(path, 'image', [textField('other', 'x')]),
      noMedia,
    ],
    [
      'a-file-under-another-name',
      { page, at: 'body, media', says: 'it is named media' },
      'documented',
      sendFile(path, 'image', [{ ...goodFile.image, name: 'file' }]),
      noMedia,
    ],
    [
      'json',
      { page: 'wechat-neighbours-41005', at: '41005', says: 'a body that is no form' },
      'observed',
      { ...postRaw(file.url, '{"media":"x"}', 'application/json') },
      noMedia,
    ],
    [
      'a-nameless-file',
      { page: 'silenceper-832', at: 'report', says: 'a part without filename', assumes: 'so it is here' },
      'assumed',
      sendFile(path, 'image', [{ name: 'media', content: smallPng }]),
      noMedia,
    ],
    [
      'an-empty-file',
      { page: 'wenyan-mcp-7', at: 'report', says: 'an empty file', assumes: 'so it is of every type' },
      'assumed',
      sendFile(path, 'voice', [media('a.mp3', '')]),
      noMedia,
    ],
    ['a-file-without-extension', unknownBecause, 'observed', sendFile(path, 'image', [media('a', smallPng)]), unknown],
    ['a-webp', unknownBecause, 'observed', sendFile(path, 'image', [media('a.webp', smallPng)]), unknown],
    [
      'a-picture-that-is-none',
      contentBecause,
      contentGrade,
      sendFile(path, 'image', [media('a.png', garbage(64))]),
      content,
    ],
    [
      'a-thumb-that-is-a-png',
      { page, at: 'notes, thumb', says: 'jpg alone', assumes: 'its content is looked at as a picture’s is' },
      'assumed',
      sendFile(path, 'thumb', [media('a.jpg', smallPng)]),
      content,
    ],
    ...types.map(
      (type) =>
        [
          `a-${type}-called-${foreign[type]}`,
          {
            page: 'n8n-offiaccount-11',
            at: 'report',
            says: 'a video sent as an image is 40005',
            ...(type === 'image' ? {} : { assumes: 'so is what belongs to any other type' }),
          },
          type === 'image' ? 'observed' : 'assumed',
          sendFile(path, type, [media(`a.${foreign[type]}`, 'x')]),
          foreignFile,
        ] as const,
    ),
  ];
  return rows.map(([name, because, grade, send, expect]) => ({
    id: `wechat/refuses-${name}-by-${slug}`,
    because,
    grade,
    live: safe,
    send,
    expect,
  }));
};

export const typedCases = (call: TypedUpload): readonly Case[] => [
  ...accepted(call),
  ...sized(call),
  ...refusals(call),
];

/** Wrong in its method and in everything behind it. */
export const wrongUpload =
  (path: string) =>
  (token?: string): RequestTemplate => ({ ...postForm(under(path, token), [], {}), method: 'PUT' });

/** One fault less each time, once the method is right; `full`: how a type is refused that would pass. */
export const wrongFiles =
  ({ path, most, unknown, tooLarge, content }: TypedUpload, wrongMethod: ExpectedResponse, full?: ExpectedResponse) =>
  (token: (earlier: readonly HttpResponse[]) => string): readonly Step[] => {
    const use = (type: string | undefined, parts: readonly FormPart[], expect: ExpectedResponse, method = 'POST') => ({
      send: (earlier: readonly HttpResponse[]) => ({
        ...sendFile(path, type, parts, { token: token(earlier) }),
        method,
      }),
      expect,
    });
    return [
      use('image', [{ name: 'media', content: smallPng }], wrongMethod, 'PUT'),
      use(undefined, [], noMedia),
      use(undefined, [{ name: 'media', content: '' }], noMedia),
      use(undefined, [media('', '')], noMedia),
      use(undefined, [media('a.txt', '')], unknown),
      use(undefined, [media('a.png', '')], wrongType),
      ...types.flatMap((type) => {
        const large = garbage(most[type] + 1);
        const isPicture = type === 'image' || type === 'thumb';
        return [
          use(type, [media(`a.${foreign[type]}`, large)], wrongMethod, 'PUT'),
          use(type, [media(`a.${foreign[type]}`, large)], foreignFile),
          use(type, [media(`a.${foreign[type]}`, '')], foreignFile),
          use(type, [media(`a.${right[type]}`, large)], tooLarge),
          use(type, [media(`a.${right[type]}`, '')], noMedia),
          ...(isPicture ? [use(type, [media(`a.${right[type]}`, garbage(64))], content)] : []),
          ...(full ? [use(type, [goodFile[type]], full)] : []),
        ];
      }),
    ];
  };
