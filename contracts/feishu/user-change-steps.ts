/** Users: how they are made and changed, and what is said of them. */
import { type ExpectedResponse, type JsonPattern, never } from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { badFields, call, done } from './json-calls.ts';
import { bearer } from './requests.ts';
import { refused } from './responses.ts';

export const ofCreation = 'feishu-user-create';
export const ofChange = 'feishu-user-patch';
export const users = '/open-apis/contact/v3/users';
export const user = 'ou_7d8a6e6df7621556ce0d21922b676706';
export const otherUser = 'ou_84aad35d084aa403a838cf73ee18467a';
export const asUser = { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' };
export const makesUser = never('makes somebody, who is told of it');
export const needsUser = never('needs a user whom the app may change, and a case names none');

export type Headers = Readonly<Record<string, string>>;
export type Fields = Readonly<Record<string, unknown>>;
export type Told = Readonly<Record<string, JsonPattern>>;

export const someone = { name: '李四', mobile: '13011111111', department_ids: ['od-1'], employee_type: 1 };
export const make = (more: Fields = {}, headers: Headers = bearer, query = ''): RequestTemplate =>
  call('POST', users + query, { ...someone, ...more }, headers);
export const change = (
  fields: Fields = { name: '李四' },
  headers: Headers = bearer,
  id = user,
  query = '',
): RequestTemplate => call('PATCH', `${users}/${id}${query}`, fields, headers);
export const look = (id: string, headers: Headers = bearer): RequestTemplate =>
  call('GET', `${users}/${id}`, undefined, headers);

export const standing = 'default-avatar_44ae0ca3-e140-494b-956f-78091e348435';
export const pictures = (key: string) => {
  const at = (side: number) => `https://p3-lark-file.byteimg.com/img/lark-avatar-staging/${key}~${side}x${side}.jpg`;
  return { avatar_240: at(240), avatar_640: at(640), avatar_72: at(72), avatar_origin: at(640) };
};
export const told = (more: Told = {}): ExpectedResponse =>
  done({
    user: {
      avatar: pictures(standing),
      name: '李四',
      open_id: /^ou_[0-9a-f]{32}$/,
      status: { is_activated: true, is_exited: false, is_frozen: false, is_resigned: false, is_unjoin: false },
      union_id: /^on_[0-9a-f]{32}$/,
      user_id: /^[0-9a-z]{8}$/,
      ...more,
    },
  });
export const made = (more: Told = {}): ExpectedResponse =>
  told({ department_ids: ['od-1'], employee_type: 1, mobile: '13011111111', ...more });
export const keyIn = (response: HttpResponse | undefined) => textAt(response, 'data.image_key');
export const idIn = (response: HttpResponse | undefined) => textAt(response, 'data.user.open_id');

export const badAvatar = refused(41036, 'avatar key is invalid error');
export const anotherRequest = refused(40021, 'no a same request error');
export const badParam = refused(40001, 'param error');
export const noAuthority = refused(41050, 'no user authority error');
export const noFieldAuthority = refused(41056, 'no field authority error', 403);
export const noUser = refused(99992351, `these open ids not existed: [${otherUser}]`);
export const email = '?user_id_type=email';
export const badIdType = badFields({
  field: 'user_id_type',
  value: 'email',
  description: 'options: [open_id,union_id,user_id]',
});

export function tokenIn(response: HttpResponse | undefined): Headers {
  return { Authorization: `Bearer ${textAt(response, 'tenant_access_token')}` };
}
