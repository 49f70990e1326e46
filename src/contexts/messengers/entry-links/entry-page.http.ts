import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags, ApiTooManyRequestsResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../../platform/http/access.js';
import { PublicMisses } from '../../../platform/limits/public-misses.js';
import { type Language, LANGUAGES } from '../../../platform/text/localised-text.js';
import type { AccountEntity } from '../persistence/account.entity.js';
import { EntryAddresses } from './entry-addresses.js';
import { contentPolicy, entryPage, type EntryPage } from './entry-page.js';
import { qrCode } from '../../../platform/qr-code.js';
import { languageFor, type Start, startFrom } from './visitor.js';

const PAGE = { content: { 'text/html': { schema: { type: 'string' as const } } } };
const STATUS = { open: 200, unknown: 404, closed: 410, paused: 503 };

/** The page of an account that works everywhere: it opens the chat on a phone, and shows a code on a computer. */
@ApiTags('Public')
@Controller('go')
export class EntryPageController {
  private readonly policy: string;

  constructor(
    private readonly addresses: EntryAddresses,
    private readonly misses: PublicMisses,
  ) {
    this.policy = contentPolicy(addresses.pictures);
  }

  @ApiOperation({
    operationId: 'showEntryPage',
    summary: 'Show the page that leads into the chat, in the language of the visitor (`?lang=` names another)',
  })
  @ApiProduces('text/html')
  @ApiResponse({ ...PAGE, status: 200, description: '`?context=` and `?text=` are passed on to the messenger.' })
  @ApiResponse({ ...PAGE, status: 404, description: 'No bot has this address.' })
  @ApiResponse({ ...PAGE, status: 410, description: 'The bot is not linked any more.' })
  @ApiTooManyRequestsResponse({ description: '`too-many-guesses`: many addresses that lead nowhere were asked for.' })
  @ApiResponse({ ...PAGE, status: 503, description: 'The bot is paused.' })
  @Public()
  @Get(':slug')
  async show(
    @Param('slug') slug: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = languageFor(query['lang'], request.headers['accept-language']);
    const account = await this.addresses.bySlug(slug);
    if (!account) this.misses.count(request);
    const start = startFrom(query);
    const page = await this.page(slug, account, language, start);
    if (page.state === 'paused') void reply.header('retry-after', '3600');
    await reply
      .status(STATUS[page.state])
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-language': language,
        vary: 'accept-language',
        // A one-time code in the address is nobody else's business: nothing of it stays behind.
        'cache-control': query['context'] === undefined ? 'no-cache' : 'no-store',
        'content-security-policy': this.policy,
      })
      .send(entryPage(page));
  }

  private async page(
    slug: string,
    account: AccountEntity | null,
    language: Language,
    start: Start,
  ): Promise<EntryPage> {
    const links = Object.fromEntries(
      LANGUAGES.map((lang) => [lang, this.addresses.pageUrl(slug, { lang, ...start })]),
    ) as Record<Language, string>;
    if (!account) return { state: 'unknown', language, links, appName: '' };

    const gateway = this.addresses.gateway(account);
    const { appName, installUrl } = gateway;
    const common = { language, links, appName, name: account.name, avatarUrl: await this.addresses.avatarUrl(account) };
    if (account.state === 'unlinked') return { ...common, state: 'closed' };
    if (account.state === 'linking' || !account.enabled) return { ...common, state: 'paused' };
    return {
      ...common,
      state: 'open',
      installUrl,
      deepLink: this.addresses.deepLink(account, start),
      webLink: this.addresses.webLink(account),
      // Without a language: the phone has its own.
      qrSvg: await qrCode(
        this.addresses.pageUrl(account.slug!, start),
        this.addresses.pageUrl(account.slug!, codeOnly(start)),
      ),
    };
  }
}

const codeOnly = ({ context }: Start): Start => (context === undefined ? {} : { context });
