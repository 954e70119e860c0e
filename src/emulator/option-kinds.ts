import { flag, handler, list, type OptionKinds, oneOf, record, wholeNumber } from './check-options.ts';

/** What `createEmulator` takes. */
export const emulatorOptions: OptionKinds = {
  providers: list,
  profile: oneOf('documented', 'observed'),
  settings: record,
  seed: wholeNumber(0, 4_294_967_295),
  rateLimits: flag,
  storeBytes: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  callbacks: oneOf('loopback', 'any'),
  accounts: list,
  config: record,
  onRequest: handler,
};
