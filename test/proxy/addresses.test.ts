import { expect, it } from 'vitest';
import { isPrivate, unreachable } from '../../server/proxy/addresses.ts';
import { PassList } from '../../server/proxy/pass-list.ts';
import { resolve } from '../../server/proxy/resolve.ts';
import { targetOfConnect, targetOfUrl } from '../../server/proxy/target.ts';

it.each([
  ['127.0.0.1', 'an address of this machine'],
  ['127.255.255.254', 'an address of this machine'],
  ['0.0.0.0', 'an address of this machine'],
  ['0.1.2.3', 'an address of this machine'],
  ['::1', 'an address of this machine'],
  ['::', 'an address of this machine'],
  ['0:0:0:0:0:0:0:1', 'an address of this machine'],
  ['::ffff:127.0.0.1', 'an address of this machine'],
  ['::ffff:7f00:1', 'an address of this machine'],
  ['::127.0.0.1', 'an address of this machine'],
  ['64:ff9b::7f00:1', 'an address of this machine'],
  ['::ffff:0:127.0.0.1', 'an address of this machine'],
  ['2002:7f00:1::', 'an address of this machine'],
  ['192.0.2.7', 'an address of this machine'],
  ['::ffff:192.0.2.7', 'an address of this machine'],
  ['2001:db8:0::7', 'an address of this machine'],
  ['169.254.169.254', 'a link-local address'],
  ['::ffff:169.254.169.254', 'a link-local address'],
  ['fe80::1', 'a link-local address'],
  ['fe80::1%eth0', 'a link-local address'],
  ['febf::1', 'a link-local address'],
  ['fd00:ec2::254', 'an address of a cloud’s metadata'],
  ['100.100.100.200', 'an address of a cloud’s metadata'],
  ['168.63.129.16', 'an address of a cloud’s metadata'],
  ['224.0.0.1', 'no address of one machine'],
  ['255.255.255.255', 'no address of one machine'],
  ['ff02::1', 'no address of one machine'],
  ['2001:0:1::1', 'no address of one machine'],
  ['203.0.113.7', undefined],
  ['10.0.0.1', undefined],
  ['2606:4700::1', undefined],
])('knows %s for %s', (address, what) => {
  expect(unreachable(address, ['192.0.2.7', '2001:db8::7'])).toBe(what);
});

it.each([
  ['10.0.0.1', true],
  ['172.16.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['100.64.0.1', true],
  ['fd12::1', true],
  ['::ffff:10.0.0.1', true],
  ['203.0.113.7', false],
  ['2606:4700::1', false],
])('takes %s for private: %s', (address, is) => {
  expect(isPrivate(address)).toBe(is);
});

const at =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

it.each([
  [['127.0.0.1'], 'evil.example leads to 127.0.0.1, an address of this machine, and none such is reached through here'],
  [['203.0.113.7', '127.0.0.1'], 'evil.example leads to 127.0.0.1'],
  [['169.254.169.254'], 'a link-local address'],
  [['::ffff:127.0.0.1'], 'an address of this machine'],
  [['10.0.0.1'], 'on a private network, which is reached only where --pass has the name of the host in full'],
  [[], 'evil.example has no address'],
])('does not connect to a host at %j', async (addresses, why) => {
  await expect(resolve('evil.example', false, at(...addresses))).rejects.toThrow(why);
});

it('connects to just the addresses that it has looked at, and asks no second time', async () => {
  let asked = 0;
  const lookup = await resolve('site.example', false, async (host) => {
    asked += 1;
    return asked === 1 ? at('203.0.113.7', '203.0.113.8')() : at(host)();
  });
  const told: unknown[] = [];
  lookup('site.example', { all: true }, (...heard) => told.push(heard));
  lookup('other.example', {}, (...heard) => told.push(heard));
  expect(told).toEqual([
    [
      null,
      [
        { address: '203.0.113.7', family: 4 },
        { address: '203.0.113.8', family: 4 },
      ],
    ],
    [null, '203.0.113.7', 4],
  ]);
  expect(asked).toBe(1);
});

it('reaches a private address where its host was named', async () => {
  await expect(resolve('registry.corp', true, at('10.0.0.1'))).resolves.toBeTypeOf('function');
});

it('tells what cannot be resolved', async () => {
  const resolver = () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
  await expect(resolve('nowhere.example', false, resolver)).rejects.toMatchObject({
    status: 502,
    message: 'nowhere.example cannot be resolved: ENOTFOUND',
  });
});

it.each(['2130706433', '0x7f.1', '017700000001', '127.1', 'localhost'])(
  'has the system say what %s is, and does not reach this machine by it',
  async (host) => {
    await expect(resolve(host, true)).rejects.toThrow(/an address of this machine|cannot be resolved/);
  },
);

it.each<[string, ReturnType<typeof targetOfConnect>]>([
  ['open.feishu.cn:443', { host: 'open.feishu.cn', port: 443 }],
  ['OPEN.Feishu.CN:443', { host: 'open.feishu.cn', port: 443 }],
  ['[2001:db8::1]:443', { host: '2001:db8::1', port: 443 }],
  ['open.feishu.cn', undefined],
  ['open.feishu.cn:', undefined],
  ['open.feishu.cn:0', undefined],
  ['open.feishu.cn:65536', undefined],
  ['open.feishu.cn:443:443', undefined],
  ['open.feishu.cn:https', undefined],
  ['me@open.feishu.cn:443', undefined],
  ['open.feishu.cn@127.0.0.1:443', undefined],
  ['open.feishu.cn%0d%0aX:443', undefined],
  ['open.feishu.cn/:443', undefined],
  ['open.feishu.cn\\:443', undefined],
  ['::1:443', undefined],
  ['[::1:443', undefined],
  ['[fe80::1%25eth0]:443', undefined],
  [':443', undefined],
  ['', undefined],
])('reads the target %j of a CONNECT', (authority, target) => {
  expect(targetOfConnect(authority)).toEqual(target);
});

it.each<[string, ReturnType<typeof targetOfUrl>]>([
  ['http://a.example/b?c', { host: 'a.example', port: 80, scheme: 'http', path: '/b?c' }],
  ['HTTP://A.example', { host: 'a.example', port: 80, scheme: 'http', path: '/' }],
  ['http://a.example?c', { host: 'a.example', port: 80, scheme: 'http', path: '/?c' }],
  ['https://a.example:8443/', { host: 'a.example', port: 8443, scheme: 'https', path: '/' }],
  ['http://[::1]:80/', { host: '::1', port: 80, scheme: 'http', path: '/' }],
  ['http://u:p@a.example/', undefined],
  ['http://a.example\\@b.example/', undefined],
  ['http://a.example:/', undefined],
  ['http://a.example:99999/', undefined],
  ['http:///a', undefined],
  ['ftp://a.example/', undefined],
  ['/a', undefined],
  ['*', undefined],
])('reads the target of the URL %j', (url, target) => {
  expect(targetOfUrl(url)).toEqual(target);
});

it.each([
  ['a.example', 'a.example', 443, true],
  ['a.example', 'a.example', 80, true],
  ['a.example', 'a.example', 22, false],
  ['a.example', 'b.a.example', 443, false],
  ['A.Example', 'a.example', 443, true],
  ['*.a.example', 'b.a.example', 443, true],
  ['*.a.example', 'a.example', 443, false],
  ['*.a.example', 'ba.example', 443, false],
  ['*', 'anything.example', 443, true],
  ['*', 'anything.example', 22, false],
  ['a.example:8443', 'a.example', 8443, true],
  ['a.example:8443', 'a.example', 443, false],
  ['[2001:db8::1]', '2001:db8::1', 443, true],
])('%s lets %s:%d pass: %s', (pattern, host, port, passes) => {
  expect(new PassList([pattern]).allows({ host, port }) !== undefined).toBe(passes);
});

it.each(['', 'http://a', 'a b', '*a.example', 'a.*.example', 'a:0', 'a:99999', '[a]', 'a/'])(
  'takes %j for no pattern',
  (pattern) => {
    expect(() => new PassList([pattern])).toThrow(`pass: ${JSON.stringify(pattern)} is no pattern of hosts`);
  },
);
