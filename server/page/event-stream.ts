/** One server-sent event. */
export interface StreamedEvent {
  readonly event: string;
  readonly data: string;
}

/**
 * Server-sent events off a body. Not by EventSource, which can send no header: then the admin token would have to stand in
 * the address.
 */
export async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamedEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const lines = block.split('\n');
        const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
        const data = field('data');
        if (data !== undefined) yield { event: field('event') ?? 'message', data };
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
