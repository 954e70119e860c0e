import { controlPlane } from './here.ts';
import { Store } from './store.ts';
import { language } from './texts/index.ts';

/** In this tab alone, and never in an address. */
const KEPT = 'standin-admin-token';

/** Why the control plane did not do it, in its words. */
export class NotDone extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Whether it wants an admin token that nobody typed in yet, or another than that. */
export const locked = new Store(false);

/** Whether somebody typed one in. */
export const wasTyped = (): boolean => sessionStorage.getItem(KEPT) !== null;

export function unlock(token: string): void {
  sessionStorage.setItem(KEPT, token);
  locked.set(false);
}

interface Asked {
  readonly method?: string;
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Path and query are from `/__standin/` on. Throws a NotDone, or a TypeError where nobody answers. */
export async function send(path: string, { method = 'GET', body, headers, signal }: Asked = {}): Promise<Response> {
  const token = sessionStorage.getItem(KEPT);
  const response = await fetch(new URL(path, controlPlane), {
    method,
    headers: {
      Accept: 'application/json',
      'Accept-Language': language,
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
  });
  // Unless it was asked before somebody typed another.
  if (response.status === 401 && token === sessionStorage.getItem(KEPT)) locked.set(true);
  if (!response.ok) throw new NotDone(response.status, await reasonOf(response));
  return response;
}

async function reasonOf(response: Response): Promise<string> {
  const said = (await response.json().catch(() => ({}))) as { readonly error?: unknown };
  return typeof said.error === 'string' ? said.error : `${response.status} ${response.statusText}`;
}

export async function ask<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await send(path, signal === undefined ? {} : { signal });
  return (await response.json()) as T;
}

/** With JSON, or with a form. Nothing comes back from some. */
export async function order<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  input?: object,
): Promise<T | undefined> {
  const json = input === undefined || input instanceof FormData ? undefined : JSON.stringify(input);
  const body = json ?? (input as FormData | undefined);
  const response = await send(path, {
    method,
    ...(body === undefined ? {} : { body }),
    ...(json === undefined ? {} : { headers: { 'Content-Type': 'application/json' } }),
  });
  return response.status === 204 ? undefined : ((await response.json()) as T);
}

/** A key in a path, whose slashes may stay as they are. */
export function keyed(path: string, key: string): string {
  return `${path}/${key.split('/').map(encodeURIComponent).join('/')}`;
}
