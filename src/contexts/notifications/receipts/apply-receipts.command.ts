import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApplyReceipts } from '../contract.js';
import { Receipts } from './receipts.js';

@CommandHandler(ApplyReceipts)
export class ApplyReceiptsHandler implements ICommandHandler<ApplyReceipts> {
  constructor(private readonly receipts: Receipts) {}

  execute(command: ApplyReceipts): Promise<void> {
    return this.receipts.apply(command.receipts);
  }
}
