import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { BlockSizes } from '../src/core/blocks.ts';
import { Bytes } from '../src/core/bytes.ts';
import type { World } from '../src/core/world.ts';
import type { AnyEmulator } from '../src/emulator/emulator.ts';
import { Admission, type Claim } from './admission.ts';
import type { FormClaim, Transfer } from './control/options.ts';
import { announcedBy, hasBody, headOf } from './head.ts';
import { Outflow } from './outflow.ts';
import { unanswered } from './unread.ts';
import { Valve } from './valve.ts';

export interface Patience {
  /** A body that stopped coming for so many milliseconds is dropped with its connection. */
  readonly silenceMs: number;
  /** An answer of which nothing was taken for so many milliseconds is dropped with its connection. */
  readonly unreadMs: number;
}

/** What comes in and goes out on all connections, whoever reads it and answers: bounded together. */
export class Traffic implements Transfer {
  readonly emulator: AnyEmulator;
  readonly admission = new Admission();
  readonly blocks = new BlockSizes();
  readonly outflow: Outflow;
  readonly silenceMs: number;

  constructor(emulator: AnyEmulator, { silenceMs, unreadMs }: Patience) {
    this.emulator = emulator;
    this.silenceMs = silenceMs;
    this.outflow = new Outflow((body) => emulator.world.objects.holds(body), unreadMs);
  }

  get world(): World {
    return this.emulator.world;
  }

  /** Of a body that somebody else reads. */
  watchSilence(request: IncomingMessage): void {
    if (!hasBody(request)) return;
    request.setTimeout(this.silenceMs);
    request.once('end', () => request.setTimeout(0));
  }

  claimForm(request: IncomingMessage, response: ServerResponse): FormClaim {
    const { admission, emulator } = this;
    const head = headOf(request, (request as { originalUrl?: string }).originalUrl);
    const valve = new Valve(request, this.silenceMs);
    const claim: Claim = {
      bytes: 0,
      complete: false,
      isSlowed: false,
      pause: () => valve.shut('admission'),
      resume: () => valve.open('admission'),
      drop(why) {
        claim.complete = true;
        admission.leave(claim);
        emulator.noteStray(head, { ...unanswered(why), brokeOff: true });
        request.destroy();
      },
    };
    admission.enter(claim, announcedBy(request));
    response.once('close', () => admission.leave(claim));
    return {
      through: (stream: Readable) => valve.through(stream),
      grow: (bytes) => admission.grow(claim, bytes),
      completed() {
        request.setTimeout(0);
        admission.completed(claim);
      },
    };
  }

  send(response: ServerResponse, content: Uint8Array): void {
    this.outflow.send(response, Bytes.of(content));
  }
}
