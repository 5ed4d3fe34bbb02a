/** What may be connected to on behalf of somebody outside, and what may not. */
import assert from 'node:assert/strict';
import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import fc from 'fast-check';
import { isPublic, PRIVATE_ADDRESS, publicLookup, type Resolve, refusedHost } from './public-address.ts';

const REFUSED = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '100.127.255.255',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '203.0.113.9',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:a9fe:a9fe',
  '64:ff9b::10.0.0.1',
  '64:ff9b::a00:1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '2001:db8::1',
  '2001::1',
  '2002:7f00:1::',
  'not an address',
];
const LET_THROUGH = ['1.1.1.1', '100.63.255.255', '100.128.0.1', '172.15.0.1', '172.32.0.1', '192.169.0.1'];
const LET_THROUGH_6 = ['2606:4700::1111', '2a00:1450:4001::1', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'];

test('private, local, reserved and disguised addresses are refused, public ones are not', () => {
  for (const address of REFUSED) assert.equal(isPublic(address), false, address);
  for (const address of [...LET_THROUGH, ...LET_THROUGH_6]) assert.equal(isPublic(address), true, address);
});

test('an IPv4 address and its IPv6 disguise are judged alike', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const hex = address.split('.').map((part) => Number(part).toString(16).padStart(2, '0'));
      const mapped = `::ffff:${hex[0]}${hex[1]}:${hex[2]}${hex[3]}`;
      assert.equal(isPublic(mapped), isPublic(address), `${mapped} ${address}`);
      assert.equal(isPublic(`::ffff:${address}`), isPublic(address));
    }),
  );
});

test('a host that is a number is judged however the URL spells it; a name is left to its look-up', () => {
  const hosts = ['http://127.1/', 'http://0x7f000001/', 'http://2130706433/', 'http://[::1]/', 'http://0/'];
  for (const url of hosts) assert.notEqual(refusedHost(new URL(url).hostname), undefined, url);
  for (const url of ['http://hooks.example/', 'http://1.1.1.1/', 'http://[2606:4700::1111]/']) {
    assert.equal(refusedHost(new URL(url).hostname), undefined, url);
  }
});

type Looked = { code: string | undefined; address: string | LookupAddress[] };

function look(resolve: Resolve, all: boolean): Promise<Looked> {
  const lookup = publicLookup(resolve);
  return new Promise((done) => {
    lookup('name.example', { all }, (error, address) => done({ code: error?.code, address }));
  });
}

const one = (address: string): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 });

test('a name with any private address fails, also beside public ones; a public one is what is connected to', async () => {
  const to =
    (...addresses: string[]): Resolve =>
    async () =>
      addresses.map(one);
  assert.equal((await look(to('127.0.0.1'), true)).code, PRIVATE_ADDRESS);
  assert.equal((await look(to('1.1.1.1', '10.0.0.1'), true)).code, PRIVATE_ADDRESS);
  assert.equal((await look(to(), true)).code, PRIVATE_ADDRESS);
  assert.deepEqual(await look(to('1.1.1.1'), true), { code: undefined, address: [one('1.1.1.1')] });
  assert.deepEqual(await look(to('1.1.1.1'), false), { code: undefined, address: '1.1.1.1' });
});

test('a name that changes its mind is asked at each connection, and nothing reaches the local server', async () => {
  let reached = 0;
  const server = createServer((_request, response) => {
    reached += 1;
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  // Public when it is looked at, private when it is connected to.
  const answers = ['1.1.1.1', '127.0.0.1'];
  const lookup = publicLookup(async () => [one(answers.shift() ?? '127.0.0.1')]);
  await new Promise((done) => lookup('rebind.example', {}, done));
  const code = await new Promise((done) => {
    const sent = request({ host: 'rebind.example', port, lookup, agent: false });
    sent.on('error', (error: NodeJS.ErrnoException) => done(error.code));
    sent.on('response', () => done('answered'));
    sent.end();
  });
  server.close();
  assert.equal(code, PRIVATE_ADDRESS);
  assert.equal(reached, 0);
});
