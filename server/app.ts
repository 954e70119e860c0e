import type { IncomingMessage, ServerResponse } from 'node:http';
import { InputError } from '../src/core/input-error.ts';
import { checkOptions } from '../src/emulator/check-options.ts';
import { type AnyEmulator, createEmulator } from '../src/emulator/emulator.ts';
import type { ControlOptions } from './control/options.ts';
import { targetOf } from './head.ts';
import { createHandler } from './listener.ts';
import { answerNowhere } from './nowhere.ts';
import { appOptions } from './option-kinds.ts';
import { fail } from './respond.ts';
import { Traffic } from './traffic.ts';

/** Where nobody says otherwise. */
export const SILENCE_MS = 30_000;
/** Long: a kernel takes a megabyte at once, which a slow reader reads for more than a minute. */
export const UNREAD_MS = 120_000;

export interface AppOptions {
  /** Where URLs in replies lead: `local`, back to where this is mounted (default), or `live`, the real hosts. */
  readonly assetUrls?: 'local' | 'live';
  /** As for a server. */
  readonly adminToken?: string;
  readonly silenceMs?: number;
  readonly unreadMs?: number;
  readonly publicUrl?: string;
}

export type Middleware = (request: IncomingMessage, response: ServerResponse, next?: () => void) => void;

/**
 * The providers' paths and the control plane as a middleware for an Express application or a `node:http` server, under
 * any path. It reads bodies itself, so it belongs ahead of every body parser.
 *
 * @example
 * app.use(createApp(createEmulator()));
 */
export function createApp(emulator: AnyEmulator = createEmulator(), options: AppOptions = {}): Middleware {
  checkOptions(options, appOptions);
  const { assetUrls = 'local', silenceMs = SILENCE_MS, unreadMs = UNREAD_MS, adminToken } = options;
  const publicUrl = withoutEnd(options.publicUrl);
  const traffic = new Traffic(emulator, { silenceMs, unreadMs });
  const control = controlPlane(traffic, { host: '127.0.0.1', assetUrls, adminToken, publicUrl, lang: 'en' });
  const handle = createHandler(traffic, { assetUrls, publicUrl });
  return (request, response, next) =>
    handle(request, response, () => {
      if (isForControl(request)) void control(request, response);
      else if (next === undefined) answerNowhere(traffic, request, response);
      else next();
    });
}

/** As other things are put behind it. */
export function withoutEnd(url: string | undefined): string | undefined {
  return url?.replace(/\/+$/, '');
}

export function isForControl(request: IncomingMessage): boolean {
  return /^\/__standin(?=[/?]|$)/i.test(targetOf(request).url);
}

/**
 * Express is 70 ms of start-up that no upload has a use for, so it loads with the first call that wants it. Throws an
 * InputError for a token that no call could carry.
 */
export function controlPlane(traffic: Traffic, options: Omit<ControlOptions, 'transfer'>) {
  if (options.adminToken !== undefined && !/^[\x21-\x7e]+$/.test(options.adminToken)) {
    throw new InputError('the admin token must be of letters, digits and signs that a header can carry, with no space');
  }
  let app: Promise<(request: IncomingMessage, response: ServerResponse) => void> | undefined;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    traffic.watchSilence(request);
    try {
      app ??= import('./control/app.ts').then(({ controlApp }) =>
        controlApp(traffic.emulator, { ...options, transfer: traffic }),
      );
      const answer = await app;
      // It broke off meanwhile, and its sender was told.
      if (!response.headersSent) answer(request, response);
    } catch (error) {
      fail(response, error);
    }
  };
}
