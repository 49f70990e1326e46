import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { AccountStore } from '../accounts/account-store.js';
import { Messengers } from '../messengers.js';

/** The bot that a key belongs to, as its messenger describes it. */
export class KeyOwner {
  @ApiProperty({ description: 'As the messenger shows it.' })
  name: string;

  @ApiProperty({ description: 'Its name in addresses of the messenger.' })
  uri: string;

  @ApiProperty({ type: String, nullable: true, format: 'uri', description: "The messenger's address of its picture." })
  avatarUrl: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'How many people follow it; null where it is not said.' })
  subscribers: number | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'The account it is linked as already.' })
  linkedAccountId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who gets its messages now, where it is somebody else.' })
  webhookElsewhere: string | null;
}

/** Asks the messenger whose key it is. Nothing is stored, nothing is changed. */
export class CheckKey extends Query<KeyOwner> {
  constructor(
    readonly kind: string,
    readonly apiKey: string,
  ) {
    super();
  }
}

@QueryHandler(CheckKey)
export class CheckKeyHandler implements IQueryHandler<CheckKey> {
  constructor(
    private readonly accounts: AccountStore,
    private readonly messengers: Messengers,
  ) {}

  async execute({ kind, apiKey }: CheckKey): Promise<KeyOwner> {
    const bot = await this.messengers.of(kind).profile(apiKey);
    const { name, uri, avatarUrl, subscribers, webhookUrl } = bot;
    const linked = await this.accounts.linkedBot(kind, bot.externalId);
    const elsewhere = webhookUrl && !this.accounts.isOurs(webhookUrl) ? hostOf(webhookUrl) : null;
    return { name, uri, avatarUrl, subscribers, linkedAccountId: linked?.id ?? null, webhookElsewhere: elsewhere };
  }
}

/** The host alone: the path of a webhook may be a secret of the other installation. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
