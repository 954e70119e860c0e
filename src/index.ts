/** The public API: an emulator to ask in process. A server is in `standin/server`, error tables in `standin/errors`. */
export { type Catalogue, catalogue } from './catalogue.ts';
export { InputError } from './core/input-error.ts';
export type { Profile } from './core/settings.ts';
export type { AccountDeclaration } from './declare-account.ts';
export { createEmulator, type Emulator, type EmulatorOptions } from './emulator.ts';
export { type ExpectedUpload, expectUpload, type SentRequests, type SentUpload } from './expect-upload.ts';
export type { FoundImage, ImageFilter, ImageQuery, ImageRecord, ImageSeed } from './images.ts';
export type { FaultOrder } from './order-fault.ts';
export type { RecordedVerdict, RecordedWarning, RequestRecord } from './request-record.ts';
export type { RequestFilter } from './requests.ts';
export type { ClockOrder, ClockReading } from './turn-clock.ts';
export { VERSION } from './version.ts';
