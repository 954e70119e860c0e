/** Bytes of an answer that are read. */
const LONGEST_ANSWER = 8 * 1024;

export interface Answered {
  readonly status: number;
  /** The beginning of the body, where it is long. */
  readonly text: string;
}

interface Letter {
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
}

/** Posts it to where it is addressed and nowhere else; gives the answer, or why there was none. */
export async function post(
  { url, contentType, body }: Letter,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Answered | string> {
  const limit = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([limit, signal]),
    });
    return { status: answer.status, text: await beginningOf(answer) };
  } catch (error) {
    if (limit.aborted) return `no answer within ${timeoutMs} ms`;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message || cause.name : String(cause);
  }
}

async function beginningOf({ body }: Response): Promise<string> {
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    // Whoever leaves the loop cancels what has not come.
    if (length >= LONGEST_ANSWER) break;
  }
  return Buffer.concat(chunks).subarray(0, LONGEST_ANSWER).toString();
}
