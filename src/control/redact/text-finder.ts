/** One of the texts, the longest that ends there, and where it begins and ends. */
export interface Found {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds many texts in one at once, in a time that grows with the length of that one alone, whatever the texts have in common
 * (Aho and Corasick). A node is a beginning of one or several of them; 0 is the empty one.
 */
export class TextFinder {
  private readonly lengths: readonly number[];
  /** Children by node and character, in a table of hashes. */
  private readonly child: Int32Array;
  private readonly parent: Int32Array;
  private readonly character: Uint16Array;
  private readonly mask: number;
  /** Of a node: the longest other that it ends in. */
  private readonly shorter: Int32Array;
  /** Of a node: the longest text that it ends in, counted from 1. */
  private readonly whole: Int32Array;
  private nodes = 1;

  constructor(texts: readonly string[]) {
    this.lengths = texts.map(({ length }) => length);
    const most = this.lengths.reduce((sum, length) => sum + length, 1);
    const places = 2 ** Math.ceil(Math.log2(2 * most));
    this.mask = places - 1;
    this.child = new Int32Array(places);
    this.parent = new Int32Array(places);
    this.character = new Uint16Array(places);
    this.shorter = new Int32Array(most);
    this.whole = new Int32Array(most);
    this.grow(texts);
  }

  /** By their ends. */
  *find(text: string): Generator<Found> {
    let node = 0;
    for (let i = 0; i < text.length; i++) {
      node = this.next(node, text.charCodeAt(i));
      const index = (this.whole[node] as number) - 1;
      if (index >= 0) yield { index, start: i + 1 - (this.lengths[index] as number), end: i + 1 };
    }
  }

  /** Shorter nodes first, since what is known of a longer one rests on them. */
  private grow(texts: readonly string[]): void {
    let open = texts.map((text, index) => ({ text, index, node: 0 }));
    for (let depth = 0; open.length > 0; depth++) {
      open = open.filter(({ text }) => text.length > depth);
      for (const each of open) {
        each.node = this.childOf(each.node, each.text.charCodeAt(depth));
        if (each.text.length === depth + 1) this.whole[each.node] = each.index + 1;
      }
    }
  }

  private childOf(node: number, character: number): number {
    const place = this.place(node, character);
    const known = this.child[place] as number;
    if (known !== 0) return known;
    const born = this.nodes++;
    const shorter = node === 0 ? 0 : this.next(this.shorter[node] as number, character);
    this.child[place] = born;
    this.parent[place] = node;
    this.character[place] = character;
    this.shorter[born] = shorter;
    this.whole[born] = this.whole[shorter] as number;
    return born;
  }

  /** The longest node that a node and the character behind it end in. */
  private next(node: number, character: number): number {
    let from = node;
    for (;;) {
      const to = this.child[this.place(from, character)] as number;
      if (to !== 0 || from === 0) return to;
      from = this.shorter[from] as number;
    }
  }

  private place(node: number, character: number): number {
    let place = ((Math.imul(node, 0x9e3779b1) ^ Math.imul(character, 0x85ebca6b)) >>> 7) & this.mask;
    while (this.child[place] !== 0 && (this.parent[place] !== node || this.character[place] !== character)) {
      place = (place + 1) & this.mask;
    }
    return place;
  }
}
