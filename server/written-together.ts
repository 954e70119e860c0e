interface Waiting {
  readonly write: () => void;
  readonly onError: (error: unknown) => void;
}

let waiting: Waiting[] = [];

/**
 * Writes an answer once the event loop has read what there was to read: with all others that are ready by then, so that
 * whoever waits for them is woken once and not for each.
 */
export function writeTogether(write: () => void, onError: Waiting['onError']): void {
  if (waiting.push({ write, onError }) === 1) setImmediate(writeAll);
}

/** One that cannot be written keeps no other waiting. */
function writeAll(): void {
  const ready = waiting;
  waiting = [];
  for (const { write, onError } of ready) {
    try {
      write();
    } catch (error) {
      onError(error);
    }
  }
}
