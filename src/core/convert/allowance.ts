/** Thrown by a decoder that would need more memory than it may have. */
export class TooMuchMemory extends Error {}

/**
 * The memory of one conversion. Whatever is as large as a picture is taken from it before it is allocated, because the
 * limits of a thread are about its heap, and neither buffers nor WebAssembly lie there.
 */
export class Allowance {
  /** Bytes that may still be taken. */
  left: number;

  constructor(bytes: number) {
    this.left = bytes;
  }

  take(bytes: number): void {
    if (bytes > this.left) throw new TooMuchMemory();
    this.left -= bytes;
  }

  /** All zeros. */
  buffer(bytes: number): Uint8Array<ArrayBuffer> {
    this.take(bytes);
    return new Uint8Array(bytes);
  }
}
