/** Names with weights, the heaviest on top: a binary heap that knows where each name stands. */
export class Heaviest {
  private readonly heap: { readonly name: string; weight: number }[] = [];
  private readonly places = new Map<string, number>();

  /** The heaviest name. */
  top(): string | undefined {
    return this.heap[0]?.name;
  }

  /** Adds a name or changes its weight. */
  set(name: string, weight: number): void {
    const place = this.places.get(name);
    const entry = place === undefined ? undefined : this.heap[place];
    if (entry) entry.weight = weight;
    else this.put(this.heap.length, { name, weight });
    this.settle(place ?? this.heap.length - 1);
  }

  delete(name: string): void {
    const place = this.places.get(name);
    if (place === undefined) return;
    this.places.delete(name);
    const last = this.heap.pop();
    if (last === undefined || place === this.heap.length) return;
    this.put(place, last);
    this.settle(place);
  }

  clear(): void {
    this.heap.length = 0;
    this.places.clear();
  }

  private settle(start: number): void {
    let place = start;
    while (place > 0 && this.weight(place) > this.weight((place - 1) >> 1)) place = this.swap(place, (place - 1) >> 1);
    for (;;) {
      const left = 2 * place + 1;
      const heavier = this.weight(left + 1) > this.weight(left) ? left + 1 : left;
      if (this.weight(heavier) <= this.weight(place)) return;
      place = this.swap(place, heavier);
    }
  }

  private weight(place: number): number {
    return this.heap[place]?.weight ?? -1;
  }

  private swap(a: number, b: number): number {
    const [one, other] = [this.heap[a], this.heap[b]];
    if (one && other) {
      this.put(a, other);
      this.put(b, one);
    }
    return b;
  }

  private put(place: number, entry: { readonly name: string; weight: number }): void {
    this.heap[place] = entry;
    this.places.set(entry.name, place);
  }
}
