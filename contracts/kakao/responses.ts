/** What the API PLEX (KakaoTalk) cases expect back. */
import type { ExpectedResponse, JsonPattern } from '../engine/case.ts';
import { valueAt } from '../engine/http.ts';
import { printedJson } from '../engine/printed.ts';

const json = { 'Content-Type': 'application/json' };

/** Live the host comes first; an emulator may put its own before it, so that the address can be opened. */
export const address =
  /^https?:\/\/([^/]+\/)?mud-kage\.kakao\.com\/dn\/[A-Za-z0-9]{5,6}\/bt[A-Za-z0-9]{9}\/[A-Za-z0-9]{22}\/img_l\.(jpg|png)$/;

export const uploadedAs = (name: string, request_date: JsonPattern = /^\d{8}$/): ExpectedResponse => ({
  status: 200,
  headers: json,
  body: {
    kind: 'json',
    is: { data: { image_key: /^.+$/, request_date, name, url: address } },
    schema: 'kakao#/$defs/single',
  },
  printed: {
    status: 200,
    body: { kind: 'json', is: { data: { image_key: /^.+$/, request_date: /^\d{8}$/, name: /^.+$/, url: /^http/ } } },
  },
});
export const uploadedPicture = uploadedAs('picture.jpg');
export const uploadedWide = uploadedAs('wide.jpg');

/** HTTP 200 on failures too: the page has no other status, and another dealer of the same backend saw it. */
export const refused = (
  errcode: string,
  errmsg: string | RegExp,
  printed: string | RegExp = errmsg,
): ExpectedResponse => ({
  status: 200,
  headers: json,
  body: { kind: 'json', is: { errcode, errmsg }, schema: 'kakao#/$defs/singleFailure' },
  // The status of a failure is not on the page.
  printed: printedJson({ errcode, errmsg: printed }),
});

export const tooLarge = refused('E600', 'InvalidImageMaxLengthException', /InvalidImageMaxLengthException/);
export const wrongFormat = refused('E600', 'InvalidImageFormatException', /InvalidImageFormatException/);
export const notUploaded = refused('E600', 'FailedToUploadImageException');
/** Dimensions, not bytes. Whether an explanation follows in brackets is a switch: it was seen, and the page has none. */
export const wrongSize = refused('E600', /^InvalidImageSizeException(\(.+\))?$/, /InvalidImageSizeException/);
const below500 = '가로는 최소 500px, 세로는 최소 250px 이상이어야 합니다';
export const outOfRatio = '가로:세로 비율은 2:1 이상 또는 3:4 이하여야 합니다';
export const tooNarrow = refused('E600', `InvalidImageSizeException(${below500})`);
export const wrongRatio = refused('E600', `InvalidImageSizeException(${outOfRatio})`);
export const missingImage = refused('CE400', '필수값이 누락되었습니다. (image)', /^필수값이 누락되었습니다\. \(.+\)$/);

type Item = { readonly error: { readonly code: string; readonly message: string | RegExp } } | 'uploaded';

/** The page has a list there, and null was seen: which of the two is a switch. */
const none: JsonPattern = (response) => (valueAt(response, 'result.failure') === null ? null : []);

/** The fate of each picture, in the order they were sent. */
export function judged(...items: readonly Item[]): ExpectedResponse {
  const numbered = items.map((item, i) => ({ formField: `image_${i + 1}`, item }));
  const success = numbered.flatMap(({ formField, item }) => (item === 'uploaded' ? [{ formField, url: address }] : []));
  const failure = numbered.flatMap(({ formField, item }) => (item === 'uploaded' ? [] : [{ formField, ...item }]));
  // How the fields are numbered, and what the code is when all failed, is not on the page; nor is a status for either.
  const field = /^image\S*\d$/;
  const printed: JsonPattern = {
    ...((success.length > 0 || failure.length === 0) && { code: failure.length === 0 ? '0000' : '6000' }),
    result: {
      success: success.map(() => ({ formField: field, url: /^http/ })),
      failure:
        failure.length === 0
          ? none
          : failure.map(({ error: { code, message } }) => ({
              formField: field,
              error: { code, message: new RegExp(nameIn(message)) },
            })),
    },
  };
  return {
    status: 200,
    headers: json,
    body: {
      kind: 'json',
      is: {
        code: failure.length === 0 ? '0000' : '6000',
        result: { success, failure: failure.length === 0 ? none : failure },
      },
      schema: 'kakao#/$defs/multiple',
    },
    printed: { ...printedJson(printed), ...(failure.length === 0 && { status: 200 }) },
  };
}

/** The name of an exception at the beginning of a message, or the whole of another. */
const nameIn = (message: string | RegExp): string =>
  /\w+Exception/.exec(typeof message === 'string' ? message : message.source)?.[0] ?? `${message}`;

const item = (code: string, message: string | RegExp): Item => ({ error: { code, message } });
export const itemTooLarge = item('2001', 'InvalidImageLengthException');
export const itemWrongFormat = item('2003', 'InvalidImageFormatException');
export const itemNotUploaded = item('2004', 'FailedToUploadImageException');
export const itemEntityTooLarge = item('413', 'Request Entity Too Large');
/** As wrongSize. */
export const itemWrongShape = item('2002', /^InvalidImageShapeException(\(.+\))?$/);
export const itemBelow400 = item(
  '2002',
  'InvalidImageShapeException(가로는 최소 400px, 세로는 최소 400px 이상이어야 합니다)',
);
export const itemBelow500 = item('2002', `InvalidImageShapeException(${below500})`);
export const itemOutOfRatio = item('2002', `InvalidImageShapeException(${outOfRatio})`);

/** The request as a whole failed. Which keys stand beside the code is not known, so the schema judges them. */
export const refusedAll = (code: string): ExpectedResponse => ({
  status: 200,
  headers: json,
  body: { kind: 'json', is: { code }, more: 'allowed', schema: 'kakao#/$defs/multipleFailure' },
  printed: printedJson({ code }, { schema: 'kakao#/$defs/multipleFailure' }),
});

/** NAVER's gateway, which stands before API PLEX and speaks for itself. */
export const notFound: ExpectedResponse = {
  status: 404,
  headers: { 'Content-Type': /^application\/json/ },
  body: {
    kind: 'json',
    is: { error: { errorCode: '300', message: 'Not Found Exception', details: 'URL not found.' } },
    schema: 'kakao#/$defs/gateway',
  },
};
