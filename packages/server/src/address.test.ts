import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createAddressReader, toHousehold } from './address.ts';

const SOCKET = '203.0.113.9';

/** What a server says of a connection. */
const listenerAt = (remoteAddress?: string) => ({ incoming: { socket: { remoteAddress } } });

/** Reads the address of a request that came by way of proxies. */
function read(trustedProxies: number | undefined, forwarded?: string, socket: string | undefined = SOCKET): string {
  const request = new Request('http://localhost/', forwarded === undefined ? {} : { headers: { 'X-Forwarded-For': forwarded } });
  return createAddressReader(trustedProxies)(request, listenerAt(socket));
}

suite('toHousehold', () => {
  test('leaves IPv4 as it is, also within IPv6', () => {
    assert.equal(toHousehold('192.0.2.1'), '192.0.2.1');
    assert.equal(toHousehold('::ffff:192.0.2.1'), '192.0.2.1');
    assert.equal(toHousehold('::FFFF:192.0.2.1'), '192.0.2.1');
  });

  test('keeps the first 64 bits of IPv6, however they are written', () => {
    for (const address of [
      '2001:db8:1:2::5',
      '2001:db8:1:2:3:4:5:6',
      '2001:0DB8:0001:0002:ffff:ffff:ffff:ffff',
      '2001:db8:1:2::',
      '2001:db8:1:2:0:0:192.0.2.1',
    ]) {
      assert.equal(toHousehold(address), '2001:db8:1:2', address);
    }
    assert.equal(toHousehold('2001:db8::1'), '2001:db8:0:0');
    assert.equal(toHousehold('2001:db8:0:0:1::'), '2001:db8:0:0');
    assert.equal(toHousehold('::1'), '0:0:0:0');
    assert.equal(toHousehold('fe80::1%eth0'), 'fe80:0:0:0');
    assert.notEqual(toHousehold('2001:db8:1:3::5'), toHousehold('2001:db8:1:2::5'));
  });

  test('takes what is no address as it is', () => {
    for (const text of ['', 'unknown', '999.1.1']) assert.equal(toHousehold(text), text);
  });
});

suite('createAddressReader', () => {
  test('believes no header where no proxy stands before the server', () => {
    assert.equal(read(undefined, '198.51.100.1'), SOCKET);
    assert.equal(read(0, '198.51.100.1'), SOCKET);
    assert.equal(read(0), SOCKET);
  });

  test('reads what the proxies have written, from the right, and nothing that a visitor wrote before them', () => {
    assert.equal(read(1, '198.51.100.1'), '198.51.100.1');
    assert.equal(read(1, '10.0.0.1, 127.0.0.1,198.51.100.1'), '198.51.100.1');
    assert.equal(read(2, '10.0.0.1, 198.51.100.1, 192.0.2.200'), '198.51.100.1');
    assert.equal(read(1, '2001:db8:1:2::5'), '2001:db8:1:2');
  });

  test('leaves a port away, which is another one each time', () => {
    for (const port of ['1024', '65535']) {
      assert.equal(read(1, `198.51.100.1:${port}`), '198.51.100.1');
      assert.equal(read(1, `[2001:db8:1:2::5]:${port}`), '2001:db8:1:2');
    }
    assert.equal(read(1, '[2001:db8:1:2::5]'), '2001:db8:1:2');
  });

  test('falls back on the connection where a header is missing or too short', () => {
    assert.equal(read(1), SOCKET);
    assert.equal(read(1, ''), SOCKET);
    assert.equal(read(2, '198.51.100.1'), SOCKET);
  });

  test('knows nothing where nobody listens', () => {
    const request = new Request('http://localhost/');
    for (const listener of [undefined, {}, { incoming: {} }, listenerAt()]) assert.equal(createAddressReader()(request, listener), '');
  });
});
