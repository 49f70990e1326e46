import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from '../../../platform/http/problem.filter.js';
import { WebhookAccounts } from '../accounts/webhook-accounts.js';
import { Intake } from '../intake/intake.js';
import { IntakeMetrics } from '../intake/intake.metrics.js';
import { viberEnvelope } from './viber-envelope.js';
import { isSigned } from './viber-signature.js';
import { viberWelcome } from './viber-welcome.js';

const MAX_BODY = 2 * 1024 * 1024;

interface WebhookRoute {
  Params: { key: string };
  Querystring: { sig?: string };
  Body: Buffer | undefined;
}

/**
 * Viber's way in: check the signature over the raw bytes, store, answer. A plain route beside Nest's, since pipes,
 * guards and body parsers cost more than the work itself, and would touch the bytes.
 */
@Injectable()
export class ViberWebhook implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly accounts: WebhookAccounts,
    private readonly intake: Intake,
    private readonly metrics: IntakeMetrics,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    void server.register((scope, _options, done) => {
      scope.removeAllContentTypeParsers();
      // Whatever kind the body is said to be, it is bytes that were signed; Fastify would refuse odd names before we look.
      scope.addHook('onRequest', (request, _reply, next) => {
        request.headers['content-type'] = 'application/octet-stream';
        next();
      });
      scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BODY }, (_request, body, parsed) =>
        parsed(null, body),
      );
      scope.setErrorHandler((error, _request, reply) => problem(reply, error));
      scope.post<WebhookRoute>('/webhooks/viber/:key', (request, reply) => this.receive(request, reply));
      scope.get('/webhooks/viber/:key', (_request, reply) => reply.status(405).header('allow', 'POST').send());
      done();
    });
  }

  private async receive(request: FastifyRequest<WebhookRoute>, reply: FastifyReply): Promise<FastifyReply> {
    const { key } = request.params;
    const body = request.body ?? Buffer.alloc(0);
    const header = request.headers['x-viber-content-signature'];
    const signed = (apiKeys: readonly string[]) =>
      apiKeys.some((apiKey) => isSigned(apiKey, body, header, request.query.sig));

    let account = this.accounts.known(key) ?? (await this.accounts.find(key));
    if (account && !signed(account.apiKeys)) {
      // Another instance may have changed the key a moment ago.
      account = await this.accounts.findFresh(key);
      if (account && !signed(account.apiKeys)) return this.refuse(account.id, header ?? request.query.sig, body, reply);
    }
    if (!account) {
      this.metrics.unknownAddress();
      return reply.status(404).send();
    }

    const envelope = viberEnvelope(body, Date.now());
    if (envelope.event !== 'webhook') await this.intake.store({ accountId: account.id, ...envelope, body });
    const welcome = envelope.event === 'conversation_started' ? viberWelcome(account, body) : null;
    if (!welcome) return reply.status(200).send();
    return reply.status(200).type('application/json; charset=utf-8').send(JSON.stringify(welcome));
  }

  /** The call that tries a webhook may come unsigned; it means nothing, so answering it gives nothing away. */
  private refuse(accountId: string, signature: unknown, body: Buffer, reply: FastifyReply): FastifyReply {
    const trial = signature === undefined && body.length < 1000 && viberEnvelope(body, 0).event === 'webhook';
    if (!trial) this.metrics.missigned(accountId);
    return reply.status(trial ? 200 : 403).send();
  }
}

function problem(reply: FastifyReply, error: unknown): FastifyReply {
  const answer = toProblem(error);
  return reply.status(answer.status).type('application/problem+json; charset=utf-8').send(answer);
}
