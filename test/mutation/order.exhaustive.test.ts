// mutation.test.ts tries the order of rules with calls of up to three faults. Is there one that takes four to be seen?
import { expect, it } from 'vitest';
import { providers } from '../../src/providers/index.ts';
import { endpointsOnce } from './mutants.ts';
import { type Order, orderOf } from './order.ts';

/**
 * Four faults of what comes after an upload are too many calls for one run: those endpoints have many rows and more ways to
 * break them. mutation.test.ts tries them with three.
 */
const afterTheUpload =
  /^(?:feishu\/(?!images$|download$|\w*token)|wechat\/(?:draft|media|message|\w+_(?:material|materialcount|news|domain_ip)$)|kakao\/friendtalk)/;
const endpoints = providers
  .flatMap(endpointsOnce)
  .filter(({ name, rules }) => rules.length > 0 && !afterTheUpload.test(name));
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
