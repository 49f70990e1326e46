import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { FileView, FileViews } from '../../../platform/files/file.view.js';
import { Translation } from '../../../platform/http/localised-text.js';
import type { LocalisedText } from '../../../platform/text/localised-text.js';
import { ApiSentences, type Sentence, withCodes } from '../../../platform/text/sentence.view.js';
import { sentences } from '../../../platform/text/sentences.js';
import { EVERYONES, type QuickReply as Reply, type ReplyFile, type Uses } from './quick-reply.store.js';

const say = sentences({
  'reply-file-gone': 'The file "{name}" is not there any more: attach it again, or do without it.',
});

export const SCOPES = ['everyone', 'mine'] as const;
export type ReplyScope = (typeof SCOPES)[number];

const LONGEST_TEXT = 5_000;

export class QuickReplyTexts implements LocalisedText {
  @Translation('English', LONGEST_TEXT)
  en?: string;

  @Translation('Romanian', LONGEST_TEXT)
  ro?: string;

  @Translation('Russian', LONGEST_TEXT)
  ru?: string;

  @Translation('Ukrainian', LONGEST_TEXT)
  uk?: string;
}

/** A text that is written once and sent often, with its files. */
export class QuickReply {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: SCOPES, enumName: 'QuickReplyScope', description: '`mine`: nobody else sees it.' })
  scope: ReplyScope;

  @ApiProperty({ description: 'What is typed behind `/`.' })
  shortcut: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: QuickReplyTexts })
  texts: QuickReplyTexts;

  @ApiProperty({ type: [FileView], description: 'Those that are still there.' })
  files: FileView[];

  @ApiProperty({ type: [String] })
  fileIds: string[];

  @ApiProperty({ type: [String], description: 'In tasks of these bots it is offered; empty: in all.' })
  accountIds: string[];

  @ApiProperty({ type: 'integer', description: 'How often it was sent, by everybody.' })
  uses: number;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'When you have sent it last.' })
  lastUsedAt: string | null;

  @ApiProperty({ type: [String], description: 'What of it does not hold now: sentences.' })
  warnings: string[];

  @ApiSentences('warnings')
  warningCodes: Sentence[];

  @ApiProperty({ minimum: 1, description: 'Rises with each change; also its `ETag`.' })
  version: number;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  updatedAt: string;
}

/** Quick replies as the API shows them: two queries for their files, however many. */
@Injectable()
export class QuickReplyViews {
  constructor(private readonly files: FileViews) {}

  async of(replies: readonly Reply[], usesOf: (id: string) => Uses): Promise<QuickReply[]> {
    const known = await this.files.of(replies.flatMap(({ files }) => files.map(({ id }) => id)));
    return replies.map(({ ownerId, files, createdAt, updatedAt, ...reply }) => {
      const { count, lastAt } = usesOf(reply.id);
      const { there, gone } = apart(files, known);
      return {
        ...reply,
        scope: ownerId === EVERYONES ? 'everyone' : 'mine',
        files: there,
        fileIds: there.map(({ id }) => id),
        uses: count,
        lastUsedAt: lastAt === null ? null : new Date(lastAt).toISOString(),
        ...withCodes(gone.map((name) => say('reply-file-gone', { name }))),
        createdAt: new Date(createdAt).toISOString(),
        updatedAt: new Date(updatedAt).toISOString(),
      };
    });
  }
}

/** Files that can be sent, and the names of those that cannot any more. */
export function apart(files: readonly ReplyFile[], known: ReadonlyMap<string, FileView>) {
  const there = files.flatMap(({ id }) => (known.get(id)?.state === 'stored' ? [known.get(id)!] : []));
  const gone = files.filter(({ id }) => !there.some((file) => file.id === id)).map(({ name }) => name);
  return { there, gone };
}
