import Fastify from 'fastify';
import { clientAddress, countedAddress, isProxy, trustedProxies } from './client-address.js';

/** Whose request it is, when it comes from this peer and says so. */
async function clientOf(proxies: string[], remoteAddress: string, forwarded?: string): Promise<string> {
  const server = Fastify({ trustProxy: trustedProxies(proxies) });
  server.get('/', (request) => clientAddress(request));
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return (await server.inject({ url: '/', remoteAddress, headers })).body;
}

describe('where a request comes from', () => {
  it.each<[string[], string, string | undefined, string]>([
    [[], '127.0.0.1', '203.0.113.7', '127.0.0.1'],
    [['loopback'], '127.0.0.1', '203.0.113.7', '203.0.113.7'],
    [['loopback'], '::1', '203.0.113.7', '203.0.113.7'],
    [['loopback'], '::ffff:127.0.0.1', '203.0.113.7', '203.0.113.7'],
    [['loopback'], '10.0.0.2', '203.0.113.7', '10.0.0.2'],
    [['private'], '172.18.0.5', '203.0.113.7', '203.0.113.7'],
    [['198.51.100.0/24'], '198.51.100.9', '203.0.113.7', '203.0.113.7'],
    [['198.51.100.9'], '198.51.100.8', '203.0.113.7', '198.51.100.8'],
    // What a stranger has put in front is not believed: only what the proxy saw itself.
    [['loopback'], '127.0.0.1', '192.0.2.1, 203.0.113.7', '203.0.113.7'],
    [['private'], '10.0.0.2', '203.0.113.7, 10.0.0.9', '203.0.113.7'],
    [['loopback'], '127.0.0.1', undefined, '127.0.0.1'],
  ])('with TRUSTED_PROXIES=%s, from %s saying %s, is %s', async (proxies, peer, forwarded, client) => {
    expect(await clientOf(proxies, peer, forwarded)).toBe(client);
  });
});

it('counts an address of IPv6 by its /64, and one of IPv4 by itself however it is written', () => {
  expect(countedAddress('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(countedAddress('2001:db8:1:2::9')).toBe('2001:db8:1:2::/64');
  expect(countedAddress('2001:db8:1:3::9')).not.toBe('2001:db8:1:2::/64');
  expect(countedAddress('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(countedAddress('203.0.113.7')).toBe('203.0.113.7');
});

it('knows what may stand in the setting', () => {
  for (const good of ['loopback', 'private', '10.0.0.1', '10.0.0.0/8', 'fd00::/8', '::1'])
    expect(isProxy(good)).toBe(true);
  for (const bad of ['proxy.example.com', '10.0.0.0/40', 'all', '*', '']) expect(isProxy(bad)).toBe(false);
});
