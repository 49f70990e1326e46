import { pagePolicy } from './web-app.js';

const directives = (policy: string) =>
  new Map(policy.split('; ').map((part) => part.split(/ (.*)/s) as [string, string]));

describe('what a page of the app may do', () => {
  const strict = directives(pagePolicy());

  it('is nothing with other origins, and never in a frame', () => {
    for (const [name, value] of strict)
      expect([name, value]).toEqual([name, expect.stringMatching(/^('none'|'self'( blob:)?)$/)]);
    expect(strict.get('default-src')).toBe("'none'");
    expect(strict.get('connect-src')).toBe("'self'");
    expect(strict.get('frame-ancestors')).toBe("'none'");
    expect(strict.has('frame-src')).toBe(false);
  });

  it('is more in the demo by its frames and its phone alone', () => {
    const demo = directives(pagePolicy('http://127.0.0.1:9100/phone/desk/olga'));
    const different = [...demo].filter(([name, value]) => strict.get(name) !== value);
    expect(different).toEqual([
      ['connect-src', "'self' http://127.0.0.1:9100"],
      ['frame-src', "'self' http://127.0.0.1:9100"],
      ['frame-ancestors', "'self'"],
    ]);
    expect([...strict.keys()].every((name) => demo.has(name))).toBe(true);
  });
});
