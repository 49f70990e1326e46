import { isPublicAddress } from './public-address.js';

describe('an address of the internet', () => {
  it.each(['93.184.215.14', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:2800:21f:cb07::1', '::ffff:8.8.8.8'])(
    '%s is one',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ['this machine', '127.0.0.1', '127.255.255.254', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1'],
    ['any address', '0.0.0.0', '0.1.2.3', '::'],
    ['private', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '::ffff:10.0.0.1'],
    ['private, version 6', 'fc00::1', 'fd12:3456:789a::1'],
    ['of the link', '169.254.0.1', 'fe80::1', 'fe80::1%eth0'],
    [
      'where clouds keep their secrets',
      '169.254.169.254',
      '::ffff:169.254.169.254',
      'fd00:ec2::254',
      '100.100.100.200',
    ],
    ['of a carrier', '100.64.0.1', '100.127.255.254'],
    ['for many', '224.0.0.1', 'ff02::1'],
    ['for all', '255.255.255.255'],
    ['reserved or for examples', '192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '240.0.0.1', '2001:db8::1'],
    ['version 4 in other clothes', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', '::127.0.0.1'],
    ['the older private kind of version 6', 'fec0::1'],
    ['NAT64', '64:ff9b::808:808', '64:ff9b:1::a00:1', '64:ff9b::a9fe:a9fe'],
    ['tunnels', '2002:a00:1::1', '2001:0:4136:e378:8000:63bf:3fff:fdd2', '::ffff:0:7f00:1'],
    ['given out to nobody', '192.0.0.1', '100::1', '5f00::1', '3fff::1', '4000::1'],
    ['none at all', '', 'localhost', '127.0.0.1:80', '[::1]', '1.2.3', '0x7f.0.0.1'],
  ])('none is: %s', (_what, ...addresses) => {
    expect(addresses.filter((address) => isPublicAddress(address))).toEqual([]);
  });
});
