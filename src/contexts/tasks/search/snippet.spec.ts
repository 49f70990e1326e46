import { matches, snippetOf } from './snippet.js';

const LONG = 'word '.repeat(40);

describe('the place of a hit', () => {
  it.each([
    ['Котел показує помилку E-04', ['помил'], 1],
    ['Țurcanu Ion', ['ion', 'turc'], 2],
    ['Țurcanu Ion', ['cano'], 0],
  ])('counts in %j of %j: %i', (text, pieces, count) => expect(matches(text, pieces)).toBe(count));

  it.each([
    ['one\n two', ['two'], 'one two'],
    [`${LONG}boiler`, ['boiler'], `…${LONG.slice(-40)}boiler`],
    [`boiler ${LONG}`, ['boil'], `${`boiler ${LONG}`.slice(0, 160)}…`],
    ['nothing of it', ['else'], 'nothing of it'],
  ])('shows %j by %j', (text, pieces, shown) => expect(snippetOf(text, pieces)).toBe(shown));
});
