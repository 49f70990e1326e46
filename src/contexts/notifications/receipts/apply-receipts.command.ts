import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApplyReceipts, type Receipt } from '../contract.js';
import { Receipts } from './receipts.js';

@CommandHandler(ApplyReceipts)
export class ApplyReceiptsHandler implements ICommandHandler<ApplyReceipts> {
  constructor(private readonly receipts: Receipts) {}

  execute(command: ApplyReceipts): Promise<Receipt[]> {
    return this.receipts.apply(command.receipts);
  }
}
