import type { Traffic } from '../traffic.ts';
import { unanswered } from '../unread.ts';

/** Of a connection that came to nothing, into the journal: nobody is told. */
export function noteFailure(ip: string, why: string, { emulator }: Traffic): void {
  const head = { method: '', url: '', headers: [], framing: 'unknown', ip } as const;
  emulator.noteStray(head, unanswered(`no provider answered: ${why}`));
}
