/** `GET …/images/:image_key` after an upload: how a picture is asked back, and what comes. */

import type { ExpectedResponse } from '../engine/case.ts';
import { type HttpResponse, textAt } from '../engine/http.ts';
import { formSeen } from '../engine/printed.ts';
import { download, smallPng } from './requests.ts';

export const page = 'feishu-image-get';
export const size = { width: 16, height: 16 };
/** The key that an upload was answered with. */
export const keyIn = (response: HttpResponse | undefined): string => textAt(response, 'data.image_key');
export const back = ([first]: readonly HttpResponse[]) => download(keyIn(first));
export const image = (type: string, are: () => Uint8Array): ExpectedResponse =>
  formSeen({ status: 200, headers: { 'Content-Type': type }, body: { kind: 'bytes', are } });
export const thePicture = image('image/png', smallPng);

export const other = { Authorization: 'Bearer t-contractanother0000000000000000000000' };
