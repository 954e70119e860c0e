import type { Fetch } from '../../src/clients.ts';

/** The global fetch, and every path it was called with, in order. */
export function recorder(): { fetch: Fetch; paths: string[] } {
  const paths: string[] = [];
  const fetch: Fetch = (url, init) => {
    paths.push(new URL(url).pathname);
    return globalThis.fetch(url, init);
  };
  return { fetch, paths };
}

/** A fetch that gives these answers and reaches nobody. The last one is given from then on. */
export function answering(...answers: (() => Response)[]): Fetch {
  let asked = 0;
  return async () => {
    const answer = answers[Math.min(asked, answers.length - 1)] as () => Response;
    asked += 1;
    return answer();
  };
}
