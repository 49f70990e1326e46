import { isNear } from './near.js';

type Request = Parameters<typeof isNear>[0];
const from = (remoteAddress: string | undefined, headers = {}) =>
  isNear({ headers, raw: { socket: { remoteAddress } } } as unknown as Request);

it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.1.2.3', '172.18.0.5', '::ffff:192.168.1.9', 'fd00::7', 'fe80::1'])(
  '%s is near, unless it passes a request on',
  (address) => {
    expect(from(address)).toBe(true);
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
      expect(from(address, { [name]: '127.0.0.1' })).toBe(false);
      expect(from(address, { [name]: '' })).toBe(false);
    }
  },
);

it.each(['203.0.113.9', '8.8.8.8', '::ffff:8.8.8.8', '2001:4860:4860::8888', '172.32.0.1', '0.0.0.0', '', undefined])(
  '%s is not near',
  (address) => expect(from(address)).toBe(false),
);
