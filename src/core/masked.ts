import { createHash } from 'node:crypto';

/**
 * A credential as it may be shown: enough to tell it from another, and not enough to use it. A short one shows nothing of
 * itself, and none what JSON or a URL would have to escape.
 */
export function masked(credential: string): string {
  const digest = createHash('sha256').update(credential).digest('hex');
  const start = credential.slice(0, Math.min(2, credential.length >> 2));
  return `${/^[\w.~-]*$/.test(start) ? start : ''}…${digest.slice(0, 8)}`;
}
