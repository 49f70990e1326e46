import { setImmediate } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { PersonExport } from './person-export.js';
import type { PersonalDataHolder } from './person.js';
import { PersonalData } from './personal-data.js';

describe('an export of a person', () => {
  /** Fails when `broken` does. */
  const exportOf = (broken: Promise<never>) => {
    const data = new PersonalData();
    data.add({
      order: 1,
      kinds: ['notes'],
      async *read() {
        yield { kind: 'notes', record: { text: 'A note' } };
        await broken;
      },
    } as unknown as PersonalDataHolder);
    return new PersonExport(data, {} as never, {} as never);
  };

  it('that breaks off while its reader waits ends the answer, and the next one is made', async () => {
    let reject!: (error: Error) => void;
    const exporting = exportOf(new Promise<never>((_, fail) => (reject = fail)));
    const read = text(await exporting.of('one', ['one']));
    // All there is has been read.
    for (let turn = 0; turn < 100; turn++) await setImmediate();
    reject(new Error('The database is busy.'));
    await expect(read).rejects.toThrow('The database is busy.');
    await expect(exporting.of('one', ['one']).then(text)).rejects.toThrow('The database is busy.');
  });
});
