import { BlockList, isIPv4 } from 'node:net';

/** What no proxy of ours leads to, by what it is called. */
const never: Readonly<Record<string, readonly string[]>> = {
  'an address of this machine': ['127.0.0.0/8', '::1/128', '0.0.0.0/8', '::/128'],
  // Clouds tell secrets of a machine under some of them, and under the others here.
  'a link-local address': ['169.254.0.0/16', 'fe80::/10'],
  'an address of a cloud’s metadata': ['fd00:ec2::254/128', '100.100.100.200/32', '192.0.0.192/32', '168.63.129.16/32'],
  'no address of one machine': ['224.0.0.0/4', '240.0.0.0/4', 'ff00::/8', '2001::/32'],
};
const privates = [
  ...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '198.18.0.0/15', '192.0.0.0/24'],
  ...['fc00::/7', 'fec0::/10'],
];

/** IPv6 addresses in which one of IPv4 stands, and at which of their eight groups. */
const holders: readonly (readonly [RegExp, number])[] = [
  [/^0:0:0:0:0:(ffff|0):/, 6],
  [/^64:ff9b:/, 6],
  [/^0:0:0:0:ffff:0:/, 6],
  [/^2002:/, 1],
];

const lists = Object.entries(never).map(([what, ranges]) => [what, listOf(ranges)] as const);
const privateList = listOf(privates);

/** What an address is that may never be reached; undefined for one that may. `own`: those of this machine's networks. */
export function unreachable(address: string, own: readonly string[]): string | undefined {
  // Only those have zones.
  if (address.includes('%')) return 'a link-local address';
  const inside = ipv4In(address);
  if (inside !== undefined) return unreachable(inside, own);
  const found = lists.find(([, list]) => holds(list, address))?.[0];
  if (found !== undefined) return found;
  return own.some((each) => spelt(each) === spelt(address)) ? 'an address of this machine' : undefined;
}

export function isPrivate(address: string): boolean {
  return holds(privateList, ipv4In(address) ?? address);
}

function ipv4In(address: string): string | undefined {
  if (isIPv4(address)) return undefined;
  const groups = groupsOf(address);
  const text = groups.map((group) => group.toString(16)).join(':');
  // The unspecified address and this machine's own are in the first range, and no IPv4.
  if (/^0:0:0:0:0:0:0:[01]$/.test(text)) return undefined;
  const at = holders.find(([form]) => form.test(text))?.[1];
  if (at === undefined) return undefined;
  const [high = 0, low = 0] = groups.slice(at, at + 2);
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The eight of them. */
function groupsOf(address: string): number[] {
  const plain = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [front = '', back] = plain.split('::');
  const numbers = (text: string) => (text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16)));
  const [before, behind] = [numbers(front), numbers(back ?? '')];
  return [...before, ...Array<number>(8 - before.length - behind.length).fill(0), ...behind];
}

/** One spelling for each. */
function spelt(address: string): string {
  const bare = address.replace(/%.*/, '');
  return isIPv4(bare) ? bare : groupsOf(bare).join(':');
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', bits] = range.split('/');
    list.addSubnet(network, Number(bits), isIPv4(network) ? 'ipv4' : 'ipv6');
  }
  return list;
}

function holds(list: BlockList, address: string): boolean {
  return list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}
