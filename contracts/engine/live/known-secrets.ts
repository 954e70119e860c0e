/** Texts that others stand for. Finds all in one pass, the longest first where several begin at one place. */
export class KnownSecrets {
  /** Nodes by the one before them and a character; 0 is the beginning. */
  private readonly next = new Map<number, number>();
  private readonly shown = new Map<number, string>();
  private nodes = 0;

  add(secret: string, shown: string): void {
    let node = 0;
    for (let i = 0; i < secret.length; i++) {
      const key = keyOf(node, secret, i);
      const known = this.next.get(key);
      if (known === undefined) this.next.set(key, ++this.nodes);
      node = known ?? this.nodes;
    }
    if (node !== 0) this.shown.set(node, shown);
  }

  has(secret: string): boolean {
    return this.longestAt(secret, 0)?.end === secret.length;
  }

  /** `upTo`: what begins behind it is left out, and what began before is found as a whole. */
  replaceIn(text: string, upTo = text.length): string {
    let [written, done] = ['', 0];
    for (let i = 0; i < upTo; i++) {
      const found = this.longestAt(text, i);
      if (found === undefined) continue;
      written += text.slice(done, i) + found.shown;
      done = found.end;
      i = done - 1;
    }
    return written + text.slice(done, Math.max(done, upTo));
  }

  private longestAt(text: string, at: number): { readonly end: number; readonly shown: string } | undefined {
    let found: { readonly end: number; readonly shown: string } | undefined;
    let node: number | undefined = 0;
    for (let i = at; i < text.length; i++) {
      node = this.next.get(keyOf(node, text, i));
      if (node === undefined) break;
      const shown = this.shown.get(node);
      if (shown !== undefined) found = { end: i + 1, shown };
    }
    return found;
  }
}

const keyOf = (node: number, text: string, at: number): number => node * 0x10000 + text.charCodeAt(at);
