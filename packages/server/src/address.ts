import type { Listener } from './start-server.ts';

/** The first 64 bits of an IPv6 address: a household has the rest to itself. IPv4, also within IPv6, as it is. */
export function toHousehold(address: string): string {
  const [, ipv4] = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (ipv4 !== undefined) return ipv4;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const groups = (text: string): string[] => text.split(':').filter((group) => group !== '');
  const [first, last] = [groups(head), groups(tail ?? '')];
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  return [...first, ...zeros, ...last].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '').toLowerCase()).join(':');
}

/** Some proxies write the port down as well, which is another one each time: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function withoutPort(address: string): string {
  const [, ipv4, ipv6] = /^(\d+\.\d+\.\d+\.\d+):\d+$|^\[([^\]]+)\](?::\d+)?$/.exec(address) ?? [];
  return ipv4 ?? ipv6 ?? address;
}

/**
 * Reads the network address of whoever sent a request.
 * @param trustedProxies How many proxies of the site's own stand before the server; each adds one address to `X-Forwarded-For`, from the
 * right. What stands further left is whatever a visitor has written there.
 * @throws RangeError where that is no number of proxies: reading the wrong end would let a visitor choose an address.
 */
export function createAddressReader(trustedProxies = 0): (request: Request, listener: unknown) => string {
  if (!Number.isInteger(trustedProxies) || trustedProxies < 0) throw new RangeError('The number of trusted proxies is 0, 1, 2, …');
  return (request, listener) => {
    const direct = (listener as Listener | undefined)?.incoming?.socket?.remoteAddress ?? '';
    if (trustedProxies === 0) return toHousehold(direct);
    const forwarded = (request.headers.get('X-Forwarded-For') ?? '').split(',').map((part) => withoutPort(part.trim()));
    return toHousehold(forwarded.at(-trustedProxies) || direct);
  };
}
