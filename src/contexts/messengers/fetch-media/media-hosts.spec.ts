import { MediaHosts } from './media-hosts.js';

const hosts = new MediaHosts([
  'viber.com',
  '*.viber.com',
  '93.184.215.14',
  'http://127.0.0.1:9100',
  'https://cdn.local',
]);

describe('addresses that media may be fetched from', () => {
  it.each([
    ['https://viber.com/a', 'https://viber.com/a'],
    ['https://dl-media.viber.com/a?Expires=1&Signature=x', 'https://dl-media.viber.com/a?Expires=1&Signature=x'],
    ['https://media-direct.cdn.viber.com/x', 'https://media-direct.cdn.viber.com/x'],
    ['HTTPS://DL-Media.VIBER.com:443/a', 'https://dl-media.viber.com/a'],
    // Avatars of 2016 come with http; their host speaks https.
    ['http://share.viber.com/x', 'https://share.viber.com/x'],
    ['https://93.184.215.14/x', 'https://93.184.215.14/x'],
  ])('%s is asked, on public addresses only', (address, url) => {
    expect(hosts.allow(address)).toEqual({ url: new URL(url), trusted: false });
  });

  it.each(['http://127.0.0.1:9100/a', 'https://cdn.local/a'])(
    '%s was named as an origin and may be anywhere',
    (address) => {
      expect(hosts.allow(address)).toEqual({ url: new URL(address), trusted: true });
    },
  );

  it.each([
    ['a look-alike', 'https://evil-viber.com/a'],
    ['a host that ends alike', 'https://notviber.com/a'],
    ['a host below another', 'https://viber.com.evil.org/a'],
    ['a host that only begins alike', 'https://viber.comx/a'],
    ['letters that look alike', 'https://dl-media.vibеr.com/a'],
    ['another top level', 'https://viber.org/a'],
    ['a root dot', 'https://viber.com./a'],
    ['a user', 'https://viber.com@evil.org/a'],
    ['a user before the right host', 'https://user@viber.com/a'],
    ['a password', 'https://user:password@dl-media.viber.com/a'],
    ['another port', 'https://dl-media.viber.com:8443/a'],
    ['another port over http', 'http://dl-media.viber.com:8080/a'],
    ['the port of http over https', 'https://dl-media.viber.com:80/a'],
    ['another protocol', 'ftp://dl-media.viber.com/a'],
    ['a file', 'file:///etc/passwd'],
    ['data', 'data:text/plain,viber.com'],
    ['a script', 'javascript:alert(1)'],
    ['the origin with another port', 'http://127.0.0.1:9101/a'],
    ['the origin with another protocol', 'https://127.0.0.1:9100/a'],
    ['the origin with a user', 'http://user@127.0.0.1:9100/a'],
    ['the origin under another name', 'http://localhost:9100/a'],
    ['a host whose origin was named, over http', 'http://cdn.local/a'],
    ['no address', 'viber.com/a'],
    ['nothing', ''],
  ])('%s is not: %s', (_what, address) => {
    expect(hosts.allow(address)).toBeNull();
  });

  it('an address in numbers must be named, and public, however it is written', () => {
    const named = ['127.0.0.1', '169.254.169.254', '[::1]', '[::ffff:7f00:1]', '10.0.0.1'];
    const careless = new MediaHosts([...named, '*.1', '8.8.8.8']);
    const written = ['127.0.0.1', '0x7f.1', '2130706433', '127.1', '169.254.169.254', '[::1]', '[::ffff:127.0.0.1]'];
    for (const host of [...written, '10.0.0.1'])
      expect([host, careless.allow(`https://${host}/`)]).toEqual([host, null]);
    expect(careless.allow('https://8.8.8.8/')).toMatchObject({ trusted: false });
    expect(careless.allow('https://8.8.4.4/')).toBeNull();
  });

  it('are none where no host is named', () => {
    expect(new MediaHosts([]).allow('https://dl-media.viber.com/')).toBeNull();
  });
});
