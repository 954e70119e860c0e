import { type OptionKinds, oneOf, record, text, wholeNumber } from '../src/emulator/check-options.ts';
import { emulatorOptions } from '../src/emulator/option-kinds.ts';

/** The longest that a timer of Node's can wait. */
const LONGEST_MS = 2 ** 31 - 1;

/** What `createApp` takes beside an emulator. */
export const appOptions: OptionKinds = {
  assetUrls: oneOf('local', 'live'),
  adminToken: { ...text, secret: true },
  silenceMs: wholeNumber(1, LONGEST_MS),
  unreadMs: wholeNumber(1, LONGEST_MS),
};

/** What `startServer` takes. */
export const serverOptions: OptionKinds = {
  port: wholeNumber(0, 65_535),
  host: text,
  ...appOptions,
  ...emulatorOptions,
  config: {
    must: 'be a path or an object',
    fits: (value) => text.fits(value) || record.fits(value),
  },
  state: text,
};
