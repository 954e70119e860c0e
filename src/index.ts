/** The public API: an emulator to ask in process. A server is in `standin/server`, error tables in `standin/errors`. */
export { type Catalogue, catalogue } from './control/catalogue.ts';
export type { AccountDeclaration } from './control/declare-account.ts';
export type { FoundImage, ImageFilter, ImageQuery, ImageRecord, ImageSeed } from './control/images.ts';
export type { FaultOrder } from './control/order-fault.ts';
export type { RecordedVerdict, RecordedWarning, RequestRecord } from './control/request-record.ts';
export type { RequestFilter } from './control/requests.ts';
export type { ClockOrder, ClockReading } from './control/turn-clock.ts';
export { InputError } from './core/input-error.ts';
export type { Profile } from './core/settings.ts';
export { createEmulator, type Emulator, type EmulatorOptions } from './emulator/emulator.ts';
export { type ExpectedUpload, expectUpload, type SentRequests, type SentUpload } from './testing/expect-upload.ts';
export { VERSION } from './version.ts';
