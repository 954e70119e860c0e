import type { Emulator } from '../../src/emulator/emulator.ts';

/** An emulator behind a socket. */
export interface Bench {
  readonly url: string;
  readonly emulator: Emulator;
}

/** What a caller is shown of an answer. */
export interface Seen {
  /** Undefined where the client keeps it to itself. */
  readonly status: number | undefined;
  /** Undefined where the answer has none, as one that refuses nothing. */
  readonly code: string | number | undefined;
  readonly message: string;
}

export const taken: Seen = { status: 200, code: undefined, message: '' };

/** One endpoint, and how it is called with everything right but, maybe, the credential. */
export interface Door {
  readonly endpoint: string;
  /** One that asks for no error. */
  readonly credential: string;
  /** The one that asks for an error, by its name or its code. */
  magic(wanted: string | number): string;
  /** `base`: a server, or the live host. */
  request(base: string, credential: string): Request;
  /** What has to be there before such a call passes. */
  prepare?(emulator: Emulator): void;
  /** The error of a call with everything right, where the endpoint refuses each. */
  readonly refuses?: number;
  /** What is said in this endpoint's dialect. */
  read(response: Response): Promise<Seen>;
  /** The provider's own SDK, or our client; absent where neither calls this endpoint. */
  readonly client?: { readonly name: string; call(url: string, credential: string): Promise<Seen> };
}

/** The call by the client where there is one, else a plain one. */
export async function callOver(door: Door, url: string, credential: string): Promise<Seen> {
  return door.client ? door.client.call(url, credential) : door.read(await fetch(door.request(url, credential)));
}

/** JSON; undefined for anything else. */
export function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A form of text fields and of files, each with a name. */
export function formOf(...fields: (readonly [name: string, value: string | Uint8Array<ArrayBuffer>])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, new Blob([value]), 'photo.png');
  }
  return form;
}
