import { Global, Module } from '@nestjs/common';
import { KeyRotation } from './key-rotation.js';
import { Secrets } from './secrets.js';

@Global()
@Module({ providers: [Secrets, KeyRotation], exports: [Secrets] })
export class SecretsModule {}
