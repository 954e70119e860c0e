/** The public API: an emulator to ask in process. A server is in `standin/server`, error tables in `standin/errors`. */
export { type Catalogue, catalogue } from './catalogue.ts';
export { InputError } from './core/input-error.ts';
export type { Profile } from './core/settings.ts';
export type { AccountDeclaration } from './declare-account.ts';
export { createEmulator, type Emulator, type EmulatorOptions } from './emulator.ts';
export type { FaultOrder } from './order-fault.ts';
export { VERSION } from './version.ts';
