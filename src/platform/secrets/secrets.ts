import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

/** Only whole tags count: a shorter one would be easier to guess. */
const TAG = { authTagLength: 16 };

/** Tells two keys apart and nothing about them: 16 hexadecimal digits. */
export const keyFingerprint = (secretKey: Buffer): string =>
  createHmac('sha256', secretKey).update('viber-tasks key fingerprint').digest('hex').slice(0, 16);

/**
 * How it stands with a sealed value:
 * - `current`: under SECRET_KEY, as it would be sealed now, or also under a newer key that another instance has
 * - `outdated`: it opens, and is to be sealed anew
 * - `foreign`: it opens under SECRET_KEY_PREVIOUS, yet somebody has sealed it under another new key than ours
 * - `unreadable`: it opens under none of the keys
 */
export type SealState = 'current' | 'outdated' | 'foreign' | 'unreadable';

interface Key {
  bytes: Buffer;
  fingerprint: string;
}

/** One value under one key. The form of version 0.1 does not say which: `v1.<bytes>`. */
interface Seal {
  fingerprint: string | null;
  bytes: Buffer;
}

/**
 * Encrypts what must not stand readable in the database: AES-256-GCM, as `v2.<key>:<bytes>,<key>:<bytes>`, each key named
 * by its fingerprint. While SECRET_KEY_PREVIOUS is set, each value is sealed under both keys, the new one first: instances
 * that have only one of them open it too.
 */
@Injectable()
export class Secrets {
  private readonly keys: [Key, ...Key[]];

  constructor(config: Config) {
    this.keys = config.secretKeys.map((bytes) => ({ bytes, fingerprint: keyFingerprint(bytes) })) as [Key, ...Key[]];
  }

  /** Whether there is a former key beside the new one. */
  get rotating(): boolean {
    return this.keys.length > 1;
  }

  /** @param owner bound into the cipher: a value copied to another row does not decrypt there. */
  encrypt(plain: string, owner: string): string {
    return `v2.${this.keys.map((key) => `${key.fingerprint}:${seal(plain, owner, key.bytes).toString('base64')}`).join(',')}`;
  }

  /** @throws Error when it was encrypted under none of the keys. */
  decrypt(sealed: string, owner: string): string {
    const seals = sealsOf(sealed);
    for (const key of this.keys) {
      const plain = openUnder(key, seals, owner);
      if (plain !== null) return plain;
    }
    throw new Error(
      'SECRET_KEY is not the one the stored API keys were encrypted under. Start with the former SECRET_KEY.',
    );
  }

  stateOf(sealed: string, owner: string): SealState {
    const seals = sealsOf(sealed);
    const opening = this.keys.filter((key) => openUnder(key, seals, owner) !== null);
    if (opening.length === 0) return 'unreadable';
    const [current] = this.keys;
    const names = seals.map(({ fingerprint }) => fingerprint);
    const ours = this.keys.map(({ fingerprint }): string | null => fingerprint);
    const [newest = null] = names;
    if (newest !== null && !ours.includes(newest)) return this.rotating ? 'foreign' : 'current';
    // Without a former key the older form may stay: an instance of version 0.1 reads nothing else.
    if (newest === null) return this.rotating ? 'outdated' : 'current';
    const mine = opening.includes(current) && newest === current.fingerprint;
    return mine && names.every((name) => ours.includes(name)) ? 'current' : 'outdated';
  }
}

function seal(plain: string, owner: string, key: Buffer): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner));
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}

function openUnder(key: Key, seals: Seal[], owner: string): string | null {
  for (const { fingerprint, bytes } of seals) {
    if (fingerprint !== null && fingerprint !== key.fingerprint) continue;
    try {
      const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, 12), TAG)
        .setAAD(Buffer.from(owner))
        .setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    } catch {
      // Another key's, or not as it was written.
    }
  }
  return null;
}

/** None where the version is not known. */
function sealsOf(sealed: string): Seal[] {
  const [, version, rest = ''] = /^(v\d+)\.(.*)$/s.exec(sealed) ?? [];
  if (version === 'v1') return [{ fingerprint: null, bytes: Buffer.from(rest, 'base64') }];
  if (version !== 'v2') return [];
  return rest.split(',').map((part) => {
    const [fingerprint = '', bytes = ''] = part.split(':');
    return { fingerprint, bytes: Buffer.from(bytes, 'base64') };
  });
}
