import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import type { ActionContent } from '../contract.js';
import type { ActionKind } from '../persistence/action.entity.js';
import { matches, snippetOf } from './snippet.js';
import { TaskTerms, textOf } from './task-terms.js';

/** Of each feed so many of the newest are looked through. */
const NEWEST = 300;
/** Then all feeds of one request together are gone through backwards: so many rows more, and so many in one statement. */
const FURTHER = 12_000;
const SLICE = 500;

export interface Place {
  actionId: string | null;
  snippet: string;
  at: number;
  /** The words stand in the feed, further back than was looked. */
  furtherBack: boolean;
}

export interface Searched {
  id: string;
  number: number;
  title: string;
  description: string;
  updated_at: string | number;
}

interface ActionRow {
  id: string;
  feed_key: string;
  kind: ActionKind;
  text: string;
  content: string;
  written_at: string | number;
}

/** A feed that is gone through backwards. */
interface Feed {
  task: Searched;
  place: Place;
  /** Everything from here on was looked through; null: all of it. */
  from: string | null;
}

/** Where words stand in the feeds of tasks. */
@Injectable()
export class HitPlaces {
  constructor(
    private readonly database: Database,
    private readonly terms: TaskTerms,
  ) {}

  /** The places in these tasks, in their order: in the feed, else in the task itself. */
  async of(tasks: readonly Searched[], pieces: readonly string[]): Promise<Place[]> {
    const feeds: Feed[] = [];
    for (const task of tasks) {
      const feed = { task, place: ownPlace(task, pieces), from: '' };
      await this.lookBack(feed, NEWEST, pieces);
      feeds.push(feed);
    }
    await this.lookFurther(await this.promising(feeds, pieces), pieces);
    return feeds.map(({ place }) => place);
  }

  /** Those whose index says that there is something to find, which the task itself does not say. */
  private async promising(feeds: readonly Feed[], pieces: readonly string[]): Promise<Feed[]> {
    const open = feeds.filter(({ task: { title, description }, place: { actionId }, from }) => {
      const isSaidByTask = matches(`${title}\n${description}`, pieces) === pieces.length;
      return actionId === null && from !== null && !isSaidByTask;
    });
    if (open.length === 0) return [];
    const said = new Set<number>();
    const numbers = open.map(({ task }) => task.number);
    for (const piece of pieces) for (const number of await this.terms.said(piece).among(numbers)) said.add(number);
    return open.filter(({ task }) => said.has(task.number));
  }

  /** A slice of each, then the next of each: one long feed does not use up the rows of the others. */
  private async lookFurther(feeds: readonly Feed[], pieces: readonly string[]): Promise<void> {
    let left = FURTHER;
    let open = feeds;
    while (open.length > 0 && left > 0) {
      for (const feed of open) {
        if (left > 0) left -= await this.lookBack(feed, Math.min(SLICE, left), pieces);
      }
      open = open.filter(({ place, from }) => place.actionId === null && from !== null);
    }
    for (const { place } of open) place.furtherBack = true;
  }

  /** The newest of these rows with all of the words, else with most of them. @returns how many rows were read */
  private async lookBack(feed: Feed, size: number, pieces: readonly string[]): Promise<number> {
    const rows = await this.database.query<ActionRow>(
      `SELECT id, feed_key, kind, text, content, written_at FROM task_action ${dialect.byIndex('task_action_feed')}
       WHERE task_id = ? ${feed.from ? 'AND feed_key < ?' : ''} ORDER BY feed_key DESC LIMIT ${size}`,
      feed.from ? [feed.task.id, feed.from] : [feed.task.id],
    );
    feed.from = rows.length === size ? rows.at(-1)!.feed_key : null;
    let most = 0;
    for (const row of rows) {
      if (row.kind === 'system') continue;
      const text = textOf(row.text, JSON.parse(row.content) as ActionContent);
      const count = matches(text, pieces);
      if (count <= most) continue;
      most = count;
      const [actionId, at] = [row.id, Number(row.written_at)];
      feed.place = { actionId, snippet: snippetOf(text, pieces), at, furtherBack: false };
      if (count === pieces.length) break;
    }
    return rows.length;
  }
}

/** Found by what the task itself says, its number or its contact's name. */
function ownPlace({ title, description, updated_at: at }: Searched, pieces: readonly string[]): Place {
  const text = matches(description, pieces) > matches(title, pieces) ? description : title;
  return { actionId: null, snippet: snippetOf(text, pieces), at: Number(at), furtherBack: false };
}
