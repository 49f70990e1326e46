import { isUtf8 } from 'node:buffer';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ApiSentences, type Sentence } from '../../../platform/text/sentence.view.js';
import { codesOf } from '../../../platform/text/sentences.js';
import type { InboundState, InboxEntity } from '../persistence/inbox.entity.js';

export type { InboundState };
export const INBOUND_STATES = ['received', 'processed', 'failed', 'ignored'] as const satisfies readonly InboundState[];

/** A callback as it came, and what became of it. */
export class Inbound {
  @ApiProperty()
  id: string;

  @ApiProperty()
  accountId: string;

  @ApiProperty({ description: "The messenger's name of the event." })
  event: string;

  @ApiProperty({ description: '64-bit: keep it as text.' })
  messageToken: string;

  @ApiProperty()
  userId: string;

  @ApiProperty({ enum: INBOUND_STATES })
  state: InboundState;

  @ApiProperty({ required: false, description: 'Why it was ignored, or how it failed.' })
  reason?: string;

  @ApiSentences('reason')
  reasonCodes?: Sentence[];

  @ApiProperty({ format: 'date-time' })
  receivedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  processedAt: string | null;

  @ApiProperty({ description: 'The raw body, exactly as it came; bytes that are no UTF-8 are replaced for display.' })
  body: string;

  @ApiPropertyOptional({ description: 'The bytes themselves in base64, where `body` cannot show them.' })
  bodyBase64?: string;
}

export function inboundView(row: InboxEntity): Inbound {
  return {
    id: String(row.id),
    accountId: row.account_id,
    event: row.event,
    messageToken: row.message_token,
    userId: row.user_id,
    state: row.state,
    ...(row.detail === null ? {} : { reason: row.detail, reasonCodes: codesOf(row.detail) }),
    receivedAt: new Date(row.received_at).toISOString(),
    processedAt: row.processed_at === null ? null : new Date(row.processed_at).toISOString(),
    body: row.body.toString('utf8'),
    ...(isUtf8(row.body) ? {} : { bodyBase64: row.body.toString('base64') }),
  };
}

const Count = (description: string) => ApiProperty({ type: 'integer', minimum: 0, maximum: 1_001, description });

/** How many callbacks there are in each state. Counted to 1,001, which says: more than a thousand. */
export class InboundCounts implements Record<InboundState, number> {
  @Count('Taken in, not yet processed.')
  received: number;

  @Count('What they said is in the tasks.')
  processed: number;

  @Count('They wait for somebody to process them again.')
  failed: number;

  @Count('They mean nothing here.')
  ignored: number;
}
