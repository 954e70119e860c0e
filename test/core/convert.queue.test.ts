import { expect, it } from 'vitest';
import { FairQueue, type Waiting } from '../../src/core/convert/queue.ts';

interface Job extends Waiting {
  readonly name: string;
}

const job = (name: string, cost = 1): Job => ({ name, tenant: name[0] as string, cost });
const anyone = () => true;

function queueOf(maxCost: number, ...jobs: Job[]) {
  const queue = new FairQueue<Job>(maxCost);
  for (const each of jobs) queue.add(each);
  return queue;
}

function order(queue: FairQueue<Job>, may: (tenant: string) => boolean = anyone): string {
  const names = [];
  for (let next = queue.next(may); next; next = queue.next(may)) names.push(next.name);
  return names.join(' ');
}

it('gives each tenant a turn, and then each of them the next', () => {
  const jobs = ['a1', 'a2', 'a3', 'b1', 'c1', 'c2'].map((name) => job(name));
  expect(order(queueOf(99, ...jobs))).toBe('a1 b1 c1 a2 c2 a3');
});

it('gives a newcomer its turn before the second of those who wait', () => {
  const queue = queueOf(99, job('a1'), job('a2'), job('a3'));
  expect(queue.next(anyone)?.name).toBe('a1');
  queue.add(job('b1'));
  expect(queue.next(anyone)?.name).toBe('a2');
  expect(order(queue)).toBe('b1 a3');
});

it('passes over whoever may have none done, who keeps the place', () => {
  const queue = queueOf(99, job('a1'), job('b1'), job('b2'));
  expect(order(queue, (tenant) => tenant !== 'a')).toBe('b1 b2');
  expect(order(queue)).toBe('a1');
});

it('takes the newest from whoever has the most waiting, until the others have room', () => {
  const queue = queueOf(10, job('a1', 4), job('a2', 4), job('b1', 1), job('c1', 3));
  expect(queue.excess()?.name).toBe('a2');
  expect(queue.excess()).toBeUndefined();
  queue.add(job('c2', 3));
  expect(queue.excess()?.name).toBe('c2');
  expect(order(queue)).toBe('a1 b1 c1');
  expect(queue.excess()).toBeUndefined();
});

it('has no room for one that is larger than all of it', () => {
  const queue = queueOf(10, job('b1', 1), job('a1', 11));
  expect(queue.excess()?.name).toBe('a1');
  expect(queue.excess()).toBeUndefined();
});

it('forgets what is taken out', () => {
  const [first, second] = [job('a1', 6), job('a2', 6)];
  const queue = queueOf(10, first, second);
  expect([queue.delete(first), queue.delete(first), queue.delete(job('b1'))]).toEqual([true, false, false]);
  expect(queue.excess()).toBeUndefined();
  expect(order(queue)).toBe('a2');
});
