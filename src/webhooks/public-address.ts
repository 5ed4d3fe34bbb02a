/**
 * Which addresses of the network may be talked to on behalf of somebody outside. A URL that a client gives may lead,
 * by number, by name or by a name that changes its mind, to a machine that only we can reach: loopback, a private
 * network, the metadata service of a cloud.
 *
 * The check sits in the look-up of the connection itself: the socket connects to the very address that was checked, so
 * a name that resolves to another one a moment later gains nothing. A host written as a number is never looked up, so
 * `refusedHost` is asked before.
 */
import type { LookupAddress, LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';

const V4 = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // behind a carrier's NAT
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local, and the metadata services
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocols
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // relays
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
] as const) {
  V4.addSubnet(net, bits, 'ipv4');
}

/** All global unicast addresses begin so; what is not among them is refused without a list. */
const V6_GLOBAL = new BlockList();
V6_GLOBAL.addSubnet('2000::', 3, 'ipv6');
const V6 = new BlockList();
for (const [net, bits] of [
  ['2001::', 23], // protocols, tunnels that hold an IPv4 address
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // tunnels that hold an IPv4 address
  ['3fff::', 20], // documentation
] as const) {
  V6.addSubnet(net, bits, 'ipv6');
}
/** IPv4 addresses in the dress of IPv6: mapped, and translated by a gateway. */
const MAPPED = /^(?:::ffff:|64:ff9b::)/i;

/** Whether anybody on the internet could be meant by the address. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !V4.check(address, 'ipv4');
  if (family !== 6) return false;
  const inner = MAPPED.test(address) ? embedded(address) : undefined;
  if (inner !== undefined) return isPublic(inner);
  return V6_GLOBAL.check(address, 'ipv6') && !V6.check(address, 'ipv6');
}

/** The IPv4 address in the last 32 bits: `::ffff:127.0.0.1` and `::ffff:7f00:1` alike. */
function embedded(address: string): string | undefined {
  const tail = address.replace(MAPPED, '');
  if (isIP(tail) === 4) return tail;
  const [high, low, ...more] = tail.split(':').map((part) => Number.parseInt(part || '0', 16));
  if (high === undefined || more.length > 0) return undefined;
  const number = low === undefined ? high : high * 0x10000 + low;
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
}

/** Why a host as a URL spells it may not be connected to; undefined for a name, which its look-up decides. */
export function refusedHost(hostname: string): string | undefined {
  const address = hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) === 0 || isPublic(address)) return undefined;
  return 'its host is a private or local address';
}

type Callback = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;
export type Resolve = (hostname: string, options: { all: true }) => Promise<LookupAddress[]>;

export const PRIVATE_ADDRESS = 'LODE_PRIVATE_ADDRESS';

/** A `lookup` for `net.connect`, `http.request` and the like that fails when any address of the name is not public. */
export function publicLookup(resolve: Resolve) {
  return (hostname: string, options: LookupOptions, callback: Callback): void => {
    resolve(hostname, { ...options, all: true }).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined || !addresses.every(({ address }) => isPublic(address))) {
          const error: NodeJS.ErrnoException = new Error('The name leads to a private or local address.');
          error.code = PRIVATE_ADDRESS;
          callback(error, '');
        } else if (options.all === true) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    );
  };
}
