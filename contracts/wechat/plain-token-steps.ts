/** A token, and what it is good for: an upload, or the comparison with the next one. */
import { costs, never } from '../engine/case.ts';
import { type HttpResponse, textAt } from '../engine/http.ts';
import { picture, upload, withToken } from './requests.ts';

export const page = 'wechat-token';
export const takesToken = costs('the account’s token changes, for whoever else uses it');
export const takesTime = never('the clock of the live service cannot be moved');

export const tokenIn = (response: HttpResponse | undefined): string => textAt(response, 'access_token');
export const use = (response: HttpResponse | undefined) => upload([picture], withToken(tokenIn(response)));
