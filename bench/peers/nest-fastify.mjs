// NF: Nest on Fastify that checks the signature over the raw body and stores nothing.
// The decorators are called as functions because this is plain JavaScript; otherwise it is what people write.
import 'reflect-metadata';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Controller, ForbiddenException, HttpCode, Module, Post, Req } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

const token = process.env.VIBER_TOKEN;

class WebhookController {
  receive(request) {
    const given = Buffer.from(String(request.headers['x-viber-content-signature']), 'hex');
    const expected = createHmac('sha256', token).update(request.rawBody).digest();
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new ForbiddenException();
  }
}
const receive = Object.getOwnPropertyDescriptor(WebhookController.prototype, 'receive');
Controller('webhooks/viber')(WebhookController);
Post(':key')(WebhookController.prototype, 'receive', receive);
HttpCode(200)(WebhookController.prototype, 'receive', receive);
Req()(WebhookController.prototype, 'receive', 0);

// A module is a class with nothing in it; written so, it needs no exception from the linter.
function AppModule() {}
Module({ controllers: [WebhookController] })(AppModule);

const app = await NestFactory.create(AppModule, new FastifyAdapter(), { rawBody: true, logger: false });
await app.listen(Number(process.env.PORT), '127.0.0.1');
