import { nthSlug, slugFrom } from './slug.js';

describe('the address of an entry page', () => {
  it.each([
    ['servicedesk', 'Service desk', 'servicedesk'],
    ['Service_Desk.2', 'x', 'service-desk-2'],
    ['', 'Café Łódź & Sons', 'cafe-odz-sons'],
    ['', 'Сервис', 'chat'],
    ['---', '', 'chat'],
    [`${'a'.repeat(59)}-${'b'.repeat(50)}`, '', 'a'.repeat(59)],
  ])('of %j, %j is %s', (uri, name, slug) => {
    expect(slugFrom(uri, name)).toBe(slug);
  });

  it('tells accounts of the same name apart', () => {
    expect([1, 2, 10].map((n) => nthSlug('desk', n))).toEqual(['desk', 'desk-2', 'desk-10']);
  });
});
