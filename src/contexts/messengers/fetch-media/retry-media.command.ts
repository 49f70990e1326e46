import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { conflict, notFound } from '../../../platform/domain-error.js';
import { Files } from '../../../platform/files/files.js';
import { MediaWanted } from './media-queue.js';

/** A person wants a lost file fetched again: possible while its link lives. */
export class RetryMedia extends Command<void> {
  constructor(readonly fileId: string) {
    super();
  }
}

@CommandHandler(RetryMedia)
export class RetryMediaHandler implements ICommandHandler<RetryMedia> {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly wanted: MediaWanted,
  ) {}

  async execute({ fileId }: RetryMedia): Promise<void> {
    await this.database.transaction(async () => {
      const file = (await this.files.find([fileId])).get(fileId);
      if (!file) throw notFound('file', fileId);
      if (file.state !== 'lost') {
        throw conflict('file-not-lost', `Only a lost file can be fetched again; this one is ${file.state}.`);
      }
      const again = await this.database.execute(
        `UPDATE media_download SET attempts = 0, lease = NULL, due_at = ${dialect.now}
         WHERE file_id = ? AND ends_at > ${dialect.now}`,
        [fileId],
      );
      if (again === 0) {
        throw conflict(
          'link-dead',
          'There is no link any more that this file could be fetched from. Ask the customer to send it again.',
        );
      }
      await this.files.expectAgain(fileId);
      this.database.afterCommit(() => this.wanted.wake());
    });
  }
}
