/** The public API: an emulator to ask in process. A server is in `standin/server`, error tables in `standin/errors`. */

export { catalogue } from './control/rules.ts';
export { InputError } from './core/input-error.ts';
export type { Provider } from './core/provider.ts';
export type { Profile } from './core/settings.ts';
export type { ClockStart, Config, DraftSeed, FileSeed } from './emulator/config.ts';
export { createEmulator, type Emulator, type EmulatorOptions } from './emulator/emulator.ts';
export type { Provided } from './emulator/provided.ts';
/** What its methods take and give, and the words for it. */
export type * from './emulator/shapes.ts';
export { type ExpectedCallback, expectCallback, type SentCallbacks } from './testing/expect-callback.ts';
export { type ExpectedDraft, expectDraft, type WrittenDrafts } from './testing/expect-draft.ts';
export { type ExpectedMessage, expectMessage, type SentMessages } from './testing/expect-message.ts';
export { type ExpectedUpload, expectUpload, type SentRequests, type SentUpload } from './testing/expect-upload.ts';
export { type WaitOptions, waitForCallback, waitForDraft, waitForMessage, waitForUpload } from './testing/wait-for.ts';
export { VERSION } from './version.ts';
