import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { Language } from '../../src/languages/index.ts';

/** In a file of its own: what leads here from a public type must not lead to Express, whose types installers lack. */
export interface GuardOptions {
  /** The address the server is bound to: a name under which the control plane may be called, beside this machine's own. */
  readonly host: string;
  /** Opens the control plane to other machines, and every call has to carry it. Absent: this machine only. */
  readonly adminToken?: string | undefined;
  /** Where this is for those who call it, if that is not where they call. */
  readonly publicUrl?: string | undefined;
}

export interface ControlOptions extends GuardOptions {
  /** Where URLs of stored pictures lead: `local`, back here, or `live`. */
  readonly assetUrls: 'local' | 'live';
  readonly transfer: Transfer;
  /** In which it is told what was wrong with calls, to those who ask for none. */
  readonly lang: Language;
}

/** What a form holds of the memory that all bodies share. */
export interface FormClaim {
  /** The stream that it is read from now, which stands still where there is no room. */
  through(stream: Readable): void;
  grow(bytes: number): void;
  /** It has come whole, or will not. */
  completed(): void;
}

/** Bounds what comes in and goes out, together with all that is the providers'. */
export interface Transfer {
  /** Until the response is closed. */
  claimForm(request: IncomingMessage, response: ServerResponse): FormClaim;
  /** The body of an answer, which ends it. */
  send(response: ServerResponse, content: Uint8Array): void;
}
