import { orAborted } from './aborted.ts';

interface Flight<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

/** One run of something for all who ask while it is under way. Who gives up leaves alone; the last to leave aborts it. */
export class SingleFlight<T> {
  #flight: Flight<T> | undefined;

  async join(run: (signal: AbortSignal) => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    signal?.throwIfAborted();
    const flight = this.#flight ?? start(run);
    this.#flight = flight;
    flight.waiting += 1;
    try {
      return await orAborted(flight.result, signal);
    } finally {
      flight.waiting -= 1;
      if (flight.waiting === 0) {
        // Whoever comes now starts anew, also while an aborted run still winds down.
        if (this.#flight === flight) this.#flight = undefined;
        flight.controller.abort();
      }
    }
  }
}

function start<T>(run: (signal: AbortSignal) => Promise<T>): Flight<T> {
  const controller = new AbortController();
  return { result: run(controller.signal), controller, waiting: 0 };
}
