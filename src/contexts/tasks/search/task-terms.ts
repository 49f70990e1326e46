import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { anyOf, type Criterion } from '../../../platform/search/criterion.js';
import { type Entry, TermIndex } from '../../../platform/search/term-index.js';
import { fold, piecesOf, termsOf } from '../../../platform/search/terms.js';
import type { ActionContent } from '../contract.js';

/** Where a word is from: the task itself, its feed; a whole tag; the mark of the trash; the contact's present name. */
const [TASK, FEED, TAG, TRASH, NAME] = [0, 1, 2, 3, 4];
const IN_TRASH = { word: 'trash', part: TRASH };

interface TaskTexts {
  number: number;
  title: string;
  description: string;
  tags: string | null;
}

/** The search terms of tasks. Everything that writes runs in the caller's transaction. */
@Injectable()
export class TaskTerms {
  private readonly index: TermIndex;

  constructor(database: Database) {
    this.index = new TermIndex(database, 'task_word');
  }

  /** What the task itself says, instead of what it said. */
  async setTasks(tasks: readonly TaskTexts[]): Promise<void> {
    const entries = tasks.flatMap(({ number, title, description, tags }): Entry[] => {
      const list = tags === null ? [] : (JSON.parse(tags) as string[]);
      const terms = termsOf([title, ...list, description].join('\n'));
      return [
        ...[...terms].map((word) => ({ number, part: TASK, word })),
        ...list.map((word) => ({ number, part: TAG, word })),
      ];
    });
    const numbers = tasks.map(({ number }) => number);
    await this.index.replace(numbers, [TASK, TAG], entries);
  }

  /** The present names of the contacts they are about. */
  async setNames(tasks: ReadonlyArray<{ number: number; name: string }>): Promise<void> {
    const entries = tasks.flatMap(({ number, name }) =>
      [...termsOf(name)].map((word) => ({ number, part: NAME, word })),
    );
    await this.index.replace(
      tasks.map(({ number }) => number),
      [NAME],
      entries,
    );
  }

  /** What was written in feeds. */
  async addActions(actions: ReadonlyArray<{ number: number; text: string; content: ActionContent }>): Promise<void> {
    await this.index.add(
      actions.flatMap(({ number, text, content }) =>
        [...termsOf(textOf(text, content))].map((word) => ({ number, part: FEED, word })),
      ),
    );
  }

  async moveToTrash(number: number): Promise<void> {
    await this.index.add([{ number, ...IN_TRASH }]);
  }

  async restore(number: number): Promise<void> {
    await this.index.remove({ number, ...IN_TRASH });
  }

  /** What was written in it; the task itself is to be indexed anew. */
  async forgetTexts(number: number): Promise<void> {
    await this.index.replace([number], [FEED], []);
  }

  async forget(number: number): Promise<void> {
    await this.index.forget(number);
  }

  /**
   * Every piece of the search begins a word of the task, of its feed or of its contact's name; `12` and `#12` are also the
   * task of that number. What has nothing to see asks for nothing.
   */
  found(search: string): Criterion[] {
    const having = piecesOf(search).map((word) => this.index.having({ word, whole: false, parts: [TASK, FEED, NAME] }));
    const number = /^\s*#?(\d{1,9})\s*$/.exec(fold(search))?.[1];
    return number ? [anyOf(...having, isNumber(Number(number)))] : having;
  }

  /** The piece begins a word of the feed. */
  said(piece: string): Criterion {
    return this.index.having({ word: piece, whole: false, parts: [FEED] });
  }

  tagged(tag: string): Criterion {
    return this.index.having({ word: tag, whole: true, parts: [TAG] });
  }

  inTrash(): Criterion {
    return this.index.having({ word: IN_TRASH.word, whole: true, parts: [TRASH] });
  }
}

/** What people read of an action. */
export function textOf(text: string, { files = [], sharedContact, link }: ActionContent): string {
  const names = files.map(({ name }) => name);
  const numbers = sharedContact?.phoneNumbers ?? [sharedContact?.phoneNumber];
  return [text, ...names, sharedContact?.name, ...numbers, link].filter(Boolean).join('\n');
}

const isNumber = (wanted: number): Criterion => ({
  newest: (below) => Promise.resolve({ numbers: wanted < below ? [wanted] : [], floor: 0 }),
  among: (numbers) => Promise.resolve(new Set(numbers.filter((number) => number === wanted))),
});
