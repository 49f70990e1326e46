import { read } from '../support/papers.js';
import { FOR_ENROLMENT, FOR_RECENT, RIGHTS, type Who } from '../support/rights.js';

/** The operations of each row, in the order of the page. */
const rows = read('docs/self-host/rights.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => [...line.split(' | ')[1]!.matchAll(/`(\w+)`/g)].map(([, name]) => name!));

const WHO: Who[] = ['everybody', 'monitoring', 'people', 'peopleAndAdmins', 'employees', 'admins'];

it('the page of rights says what the walk of all routes tries', () => {
  const of = (who: Who) => [...RIGHTS].filter(([, whose]) => whose === who).map(([name]) => name);
  const sorted = (names: Iterable<string>) => [...names].toSorted();
  expect(rows.map(sorted)).toEqual([...WHO.map(of), FOR_RECENT, FOR_ENROLMENT].map(sorted));
});
