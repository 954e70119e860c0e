/** What the API PLEX (KakaoTalk) cases expect back. */
import type { ExpectedResponse, JsonPattern } from '../engine/case.ts';

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
});
export const uploadedPicture = uploadedAs('picture.jpg');
export const uploadedWide = uploadedAs('wide.jpg');

/** HTTP 200 on failures too: the page has no other status, and another dealer of the same backend saw it. */
export const refused = (errcode: string, errmsg: string | RegExp): ExpectedResponse => ({
  status: 200,
  headers: json,
  body: { kind: 'json', is: { errcode, errmsg }, schema: 'kakao#/$defs/singleFailure' },
});

export const tooLarge = refused('E600', 'InvalidImageMaxLengthException');
export const wrongFormat = refused('E600', 'InvalidImageFormatException');
export const notUploaded = refused('E600', 'FailedToUploadImageException');
/** Dimensions, not bytes. The explanation in parentheses is the backend's and has changed over the years. */
export const wrongSize = refused('E600', /^InvalidImageSizeException\(.+\)$/);
const below500 = '가로는 최소 500px, 세로는 최소 250px 이상이어야 합니다';
export const outOfRatio = '가로:세로 비율은 2:1 이상 또는 3:4 이하여야 합니다';
export const tooNarrow = refused('E600', `InvalidImageSizeException(${below500})`);
export const wrongRatio = refused('E600', `InvalidImageSizeException(${outOfRatio})`);
/** What it says of a wide picture was never seen. */
export const wrongWideSize = refused('E600', /^InvalidImageSizeException(\(.+\))?$/);
export const missingImage = refused('CE400', '필수값이 누락되었습니다. (image)');

type Item = { readonly error: { readonly code: string; readonly message: JsonPattern } } | 'uploaded';

/** The fate of each picture, in the order they were sent. */
export function judged(...items: readonly Item[]): ExpectedResponse {
  const numbered = items.map((item, i) => ({ formField: `image_${i + 1}`, item }));
  const success = numbered.flatMap(({ formField, item }) => (item === 'uploaded' ? [{ formField, url: address }] : []));
  const failure = numbered.flatMap(({ formField, item }) => (item === 'uploaded' ? [] : [{ formField, ...item }]));
  return {
    status: 200,
    headers: json,
    body: {
      kind: 'json',
      is: {
        code: failure.length === 0 ? '0000' : '6000',
        result: { success, failure: failure.length === 0 ? null : failure },
      },
      schema: 'kakao#/$defs/multiple',
    },
  };
}

const item = (code: string, message: JsonPattern): Item => ({ error: { code, message } });
export const itemTooLarge = item('2001', 'InvalidImageLengthException');
export const itemWrongFormat = item('2003', 'InvalidImageFormatException');
export const itemNotUploaded = item('2004', 'FailedToUploadImageException');
export const itemEntityTooLarge = item('413', 'Request Entity Too Large');
export const itemBelow400 = item(
  '2002',
  'InvalidImageShapeException(가로는 최소 400px, 세로는 최소 400px 이상이어야 합니다)',
);
export const itemBelow500 = item('2002', `InvalidImageShapeException(${below500})`);
export const itemWrongRatio = item('2002', /^InvalidImageShapeException\(.+\)$/);
export const itemOutOfRatio = item('2002', `InvalidImageShapeException(${outOfRatio})`);

/** The request as a whole failed. Which keys stand beside the code is not known, so the schema judges them. */
export const refusedAll = (code: string): ExpectedResponse => ({
  status: 200,
  headers: json,
  body: { kind: 'json', is: { code }, more: 'allowed', schema: 'kakao#/$defs/multipleFailure' },
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
