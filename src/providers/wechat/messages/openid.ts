import { createHash } from 'node:crypto';

/** As a library knows them by (wechatpy-openid); the first character is an o in all that were seen. */
const FORM = /^[A-Za-z0-9_-]{28}$/;

export function isOpenid(text: string): boolean {
  return FORM.test(text);
}

/** A user of that account, always the same. */
export function someOpenid(tenant: string): string {
  return `o${createHash('sha256').update(tenant).digest('base64url').slice(0, 27)}`;
}
