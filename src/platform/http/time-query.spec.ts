import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { TimeField, TimeQuery } from './time-query.js';

class Query {
  @TimeQuery('Since when.')
  since?: number;
}

class Body {
  @TimeField('When.')
  at: number;
}

const faults = (value: object) => validateSync(value).map(({ property }) => property);

describe('a time', () => {
  it.each([
    ['2026-01-31', '2026-01-31T00:00:00Z'],
    ['2026-01-31T08:00:00Z', '2026-01-31T08:00:00Z'],
    ['2026-01-31T08:00:00.123+02:00', '2026-01-31T06:00:00.123Z'],
    ['2026-01-31T08:00:00 02:00', '2026-01-31T06:00:00Z'],
  ])('is taken as it is written: %s', (given, meant) => {
    const [query, body] = [plainToInstance(Query, { since: given }), plainToInstance(Body, { at: given })];
    expect([query.since, body.at]).toEqual([Date.parse(meant), Date.parse(meant)]);
    expect([...faults(query), ...faults(body)]).toEqual([]);
  });

  it.each(['2026-01-31T08:00:00', 'yesterday', '', 1_769_846_400_000, null])('is refused as %p', (given) => {
    expect(faults(plainToInstance(Query, { since: given }))).toEqual(['since']);
    expect(faults(plainToInstance(Body, { at: given }))).toEqual(['at']);
  });

  it('may be left out of a query, not of a body', () => {
    expect(faults(plainToInstance(Query, {}))).toEqual([]);
    expect(faults(plainToInstance(Body, {}))).toEqual(['at']);
  });
});
