// mutation.test.ts tries the order of rules with calls of up to three faults. Is there one that takes four to be seen?
import { expect, it } from 'vitest';
import { providers } from '../../src/providers/index.ts';
import { endpointsOnce } from './mutants.ts';
import { type Order, orderOf } from './order.ts';

const endpoints = providers.flatMap(endpointsOnce).filter(({ rules }) => rules.length > 0);
const inWords = ({ neighbours }: Order) =>
  neighbours.map(({ first, second, moves }) => `${first.id}, ${second.id}: the ${moves} moves`);

it.each(endpoints)(
  '$name shows no order to four faults that it does not show to three',
  async (endpoint) => {
    const [three, four] = [await orderOf(endpoint), await orderOf(endpoint, 4)];
    expect(inWords(four)).toEqual(inWords(three));
    expect([...four.together].filter((both) => !three.together.has(both))).toEqual([]);
  },
  300_000,
);
