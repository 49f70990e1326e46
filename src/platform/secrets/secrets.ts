import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from './config/config.js';

/** Only whole tags count: a shorter one would be easier to guess. */
const TAG = { authTagLength: 16 };

/** Tells two keys apart and nothing about them: 16 hexadecimal digits. */
export const keyFingerprint = (secretKey: Buffer): string =>
  createHmac('sha256', secretKey).update('viber-tasks key fingerprint').digest('hex').slice(0, 16);

/** Encrypts what must not stand readable in the database: AES-256-GCM under SECRET_KEY. */
@Injectable()
export class Secrets {
  constructor(private readonly config: Config) {}

  /** @param owner bound into the cipher: a value copied to another row does not decrypt there. */
  encrypt(plain: string, owner: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.config.secretKey, iv).setAAD(Buffer.from(owner));
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return `v1.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64')}`;
  }

  /** @throws Error when SECRET_KEY is not the one it was encrypted under. */
  decrypt(sealed: string, owner: string): string {
    const bytes = Buffer.from(sealed.slice('v1.'.length), 'base64');
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.config.secretKey, bytes.subarray(0, 12), TAG)
        .setAAD(Buffer.from(owner))
        .setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    } catch {
      throw new Error(
        'SECRET_KEY is not the one the stored API keys were encrypted under. Start with the former SECRET_KEY.',
      );
    }
  }
}
