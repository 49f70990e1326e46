import { Module } from '@nestjs/common';
import { HttpModule } from '../../../platform/http/http.module.js';
import { InboxModule } from '../inbox/inbox.module.js';
import { ViberApi } from './viber-api.js';
import { ViberGateway } from './viber.gateway.js';
import { ViberWebhook } from './viber-webhook.js';

/** The anti-corruption layer: outside of this folder nobody speaks Viber's language. */
@Module({
  imports: [HttpModule, InboxModule],
  providers: [ViberApi, ViberGateway, ViberWebhook],
  exports: [ViberGateway],
})
export class ViberModule {
  static readonly gateway = ViberGateway;
}
