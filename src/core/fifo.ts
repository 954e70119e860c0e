/**
 * A set that knows its oldest member in constant time. `set.values().next()` would step over every member deleted since
 * the table was last rebuilt, up to as many as there are: one iterator that stays where it was does not.
 */
export class Fifo<T> {
  private readonly members = new Set<T>();
  private walk = this.members.values();
  private first: T | undefined;

  get size(): number {
    return this.members.size;
  }

  has(member: T): boolean {
    return this.members.has(member);
  }

  add(member: T): void {
    this.members.add(member);
  }

  delete(member: T): void {
    this.members.delete(member);
    if (member === this.first) this.first = undefined;
  }

  /** The member that was added first of those there are. */
  oldest(): T | undefined {
    while (this.first === undefined) {
      if (this.members.size === 0) return undefined;
      const step = this.walk.next();
      if (!step.done) this.first = step.value;
      // It came to the end of all there was; what was added since it does not see.
      else this.walk = this.members.values();
    }
    return this.first;
  }

  clear(): void {
    this.members.clear();
    this.walk = this.members.values();
    this.first = undefined;
  }
}
