import {
  flag,
  type OptionKind,
  type OptionKinds,
  oneOf,
  record,
  text,
  wholeNumber,
} from '../src/emulator/check-options.ts';
import { emulatorOptions } from '../src/emulator/option-kinds.ts';
import { languages } from '../src/languages/index.ts';

/** The longest that a timer of Node's can wait. */
const LONGEST_MS = 2 ** 31 - 1;

const httpUrl: OptionKind = {
  must: 'be an http or https URL with nothing behind its path, such as https://mock.example.com',
  fits: (value) => typeof value === 'string' && isHttpUrl(value),
};

/** What `createApp` takes beside an emulator. */
export const appOptions: OptionKinds = {
  assetUrls: oneOf('local', 'live'),
  adminToken: { ...text, secret: true },
  silenceMs: wholeNumber(1, LONGEST_MS),
  unreadMs: wholeNumber(1, LONGEST_MS),
  publicUrl: httpUrl,
};

/** What stands in `tls`. */
export const tlsOptions: OptionKinds = {
  port: wholeNumber(0, 65_535),
  cert: text,
  key: { ...text, secret: true },
};

/** What stands in `proxy`. */
export const proxyOptions: OptionKinds = {
  port: wholeNumber(0, 65_535),
  pass: { must: 'be a list of patterns of hosts', fits: (value) => Array.isArray(value) && value.every(text.fits) },
};

/** What `startServer` takes. */
export const serverOptions: OptionKinds = {
  port: wholeNumber(0, 65_535),
  host: text,
  tls: {
    must: 'be true or false, or an object with port, cert and key',
    fits: (value) => flag.fits(value) || record.fits(value),
  },
  proxy: {
    must: 'be true or false, or an object with port and pass',
    fits: (value) => flag.fits(value) || record.fits(value),
  },
  ...appOptions,
  ...emulatorOptions,
  config: {
    must: 'be a path or an object',
    fits: (value) => text.fits(value) || record.fits(value),
  },
  state: text,
  lang: oneOf(...languages),
};

function isHttpUrl(text: string): boolean {
  if (!/^https?:\/\/[^?#@\s]+$/i.test(text)) return false;
  return URL.canParse(text);
}
