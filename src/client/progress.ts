/** Told while a body goes out, in bytes of the whole request body. A second try begins at 0 again. */
export type Progress = (bytesSent: number, total: number) => void;

const CHUNK = 64 * 1024;

/**
 * A body that tells how far it was read and still has a length. `fetch` sends a stream chunked, which some servers
 * refuse, but a Blob with its Content-Length, and reads a Blob through `stream()`.
 */
export function counted(bytes: Uint8Array<ArrayBuffer>, tell: Progress): Blob {
  return new CountedBlob(bytes, tell);
}

class CountedBlob extends Blob {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #tell: Progress;

  constructor(bytes: Uint8Array<ArrayBuffer>, tell: Progress) {
    super([bytes]);
    this.#bytes = bytes;
    this.#tell = tell;
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const bytes = this.#bytes;
    const tell = this.#tell;
    let handed = 0;
    // Nothing is read ahead, so whoever asks for more has sent what it was given before: only that is told.
    return new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull(controller) {
          if (handed > 0) tell(handed, bytes.length);
          if (handed === bytes.length) return controller.close();
          const chunk = bytes.slice(handed, handed + CHUNK);
          handed += chunk.length;
          controller.enqueue(chunk);
        },
      },
      { highWaterMark: 0 },
    );
  }
}
