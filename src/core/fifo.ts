/**
 * A set that knows its oldest member in constant time. `set.values().next()` would step over every member deleted since
 * the table was last rebuilt, up to as many as there are: one iterator that stays where it was does not.
 */
export class Fifo<T, Note = undefined> {
  private readonly members = new Map<T, Note | undefined>();
  private walk = this.members.keys();
  private first: T | undefined;

  get size(): number {
    return this.members.size;
  }

  has(member: T): boolean {
    return this.members.has(member);
  }

  /** `note`: what is known of it. */
  add(member: T, note?: Note): void {
    this.members.set(member, note);
  }

  /** What is known of a member. */
  noteOf(member: T): Note | undefined {
    return this.members.get(member);
  }

  /** The oldest first. */
  all(): Iterable<T> {
    return this.members.keys();
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
      else this.walk = this.members.keys();
    }
    return this.first;
  }

  clear(): void {
    this.members.clear();
    this.walk = this.members.keys();
    this.first = undefined;
  }
}
