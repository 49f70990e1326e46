import { Controller, Delete, Get, Head, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiGoneResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { CostsMuch } from '../limits/costs-much.js';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';
import { conflict, DomainError, invalid, invalidField, notFound } from '../domain-error.js';
import { Caller, type Principal } from '../http/access.js';
import { TakesFiles } from '../http/body-rules.js';
import { IdempotencyKey, type Repeatable } from '../idempotency/repeatable.js';
import { formName } from './file-name.js';
import { ScannerAway } from '../outgoing/clamd.js';
import { FileStore, FileTooLarge } from './file-store.js';
import { FileView, FileViews } from './file.view.js';
import { Files, type StoredFile } from './files.js';
import { Infected } from './malware.js';
import { PublicLinks } from './public-links.js';
import { type Serving, serveFile } from './serve-file.js';
import { UploadQuota } from './upload-quota.js';

/** Only for those who are signed in, and only for themselves to keep. */
const FOR_STAFF: Serving = {
  disposition: 'attachment',
  // Asked again each time, and answered 304: whoever was dismissed has them no longer.
  cacheControl: 'private, no-cache',
  anywhere: false,
};

/** What staff send, and everything that is in the store. */
@ApiTags('Files')
@ApiBearerAuth()
@Controller('api/files')
export class FilesController {
  constructor(
    private readonly files: Files,
    private readonly views: FileViews,
    private readonly links: PublicLinks,
    private readonly store: FileStore,
    private readonly config: Config,
    private readonly quota: UploadQuota,
  ) {}

  @ApiOperation({
    operationId: 'uploadFile',
    summary: 'Send a file, to be named in `fileIds` of an action',
    description:
      'It stays here as it is. Customers get a copy of a picture, without what the camera wrote beside it (place, time, ' +
      'device); a picture that cannot be read, or that moves, and any other file goes out as it is.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ type: FileView })
  @TakesFiles()
  @CostsMuch('upload')
  @Post()
  async upload(
    @Req() request: FastifyRequest,
    @Caller() caller: Principal,
    @IdempotencyKey() key: Repeatable,
  ): Promise<FileView> {
    await this.quota.check(caller.employeeId);
    const parts = this.parts(request);
    const part = await nextFile(parts);
    if (!part) throw invalidField('file', 'there is no file in this request');
    const whole = () => refuseAnother(parts);
    const file = await this.take(request, part, (name) =>
      this.files.upload(part.file, name, caller.employeeId, { key, whole }),
    );
    return (await this.views.of([file.id])).get(file.id)!;
  }

  private async take(
    request: FastifyRequest,
    part: MultipartFile,
    upload: (name: string | undefined) => Promise<StoredFile>,
  ): Promise<StoredFile> {
    try {
      return await upload(formName(part.filename));
    } catch (error) {
      // The rest is read and thrown away, so that the sender hears our answer, and the next request on this connection
      // is not taken for more of the file. By the request itself: what became of the part reads no more.
      request.raw.unpipe();
      request.raw.resume();
      if (error instanceof FileTooLarge || part.file.truncated) throw this.tooLarge();
      if ((error as { code?: string }).code === 'ENOSPC') throw noRoom();
      if (error instanceof Infected) throw infected(error);
      if (error instanceof ScannerAway) throw scannerAway(error);
      throw isMalformed(error) ? unreadableForm() : error;
    }
  }

  // Before GET: Fastify would answer HEAD by itself, reading the whole file.
  @Head(':id')
  async head(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.download(id, request, reply);
  }

  @ApiOperation({ operationId: 'downloadFile', summary: 'Download a file, as an attachment; ranges are served' })
  @ApiOkResponse({ content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  @ApiConflictResponse({ description: '`file-pending`: it is still being fetched.' })
  @ApiGoneResponse({ description: '`file-lost`: it could not be had. `file-infected`: it held malware.' })
  @Get(':id')
  async download(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await serveFile(this.store, await this.stored(id), request, reply, FOR_STAFF);
  }

  @ApiOperation({ summary: 'Fetch a small JPEG of a picture or a video' })
  @ApiOkResponse({ content: { 'image/jpeg': { schema: { type: 'string', format: 'binary' } } } })
  @Get(':id/thumbnail')
  async thumbnail(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.find(id);
    const thumbnail = (await this.files.variants([id], 'thumbnail')).get(id);
    if (!thumbnail) throw new DomainError('not-found', 'no-thumbnail', 'There is no small picture of this file.');
    await serveFile(this.store, thumbnail, request, reply, FOR_STAFF);
  }

  @ApiOperation({
    operationId: 'revokePublicLink',
    summary: 'Revoke the public address under which a customer can open this file',
  })
  @ApiNoContentResponse()
  @HttpCode(204)
  @Delete(':id/public-link')
  async revoke(@Param('id') id: string): Promise<void> {
    await this.find(id);
    await this.links.revoke(id);
  }

  private parts(request: FastifyRequest): AsyncIterator<Multipart> {
    if (!request.isMultipart()) {
      throw new DomainError(
        'unsupported',
        'unsupported-media-type',
        'Send the file as multipart/form-data, in a part named "file".',
      );
    }
    return request.parts({ limits: { fileSize: this.config.maxFileBytes + 1 } });
  }

  private tooLarge(): DomainError {
    return new DomainError(
      'too-large',
      'file-too-large',
      `The file is larger than ${this.config.MAX_FILE_MIB} MiB, the most that is taken here. Send a link to it instead, ` +
        'or ask the admin to raise MAX_FILE_MIB.',
    );
  }

  private async find(id: string): Promise<StoredFile> {
    const file = (await this.files.find([id])).get(id);
    if (!file) throw notFound('file', id);
    return file;
  }

  private async stored(id: string): Promise<StoredFile> {
    const file = await this.find(id);
    if (file.state === 'pending') {
      throw conflict('file-pending', 'The file is still being fetched. Try again in a moment.');
    }
    if (file.state === 'infected') throw new DomainError('gone', 'file-infected', file.reason!);
    if (file.state === 'lost') throw new DomainError('gone', 'file-lost', file.reason ?? 'The file is lost.');
    return file;
  }
}

/** Other fields of the form say nothing to us. */
async function nextFile(parts: AsyncIterator<Multipart>): Promise<MultipartFile | null> {
  try {
    for (;;) {
      const { value, done } = await parts.next();
      if (done) return null;
      if (value.type === 'file') return value;
    }
  } catch (error) {
    throw isMalformed(error) ? unreadableForm() : error;
  }
}

async function refuseAnother(parts: AsyncIterator<Multipart>): Promise<void> {
  const another = await nextFile(parts);
  if (!another) return;
  another.file.resume();
  throw invalidField(another.fieldname, 'is one file too many: send each in a request of its own');
}

const noRoom = () =>
  new DomainError(
    'unavailable',
    'storage-full',
    'There is no room left to store files. Tell an admin; nothing was stored, send it again later.',
  );

const infected = ({ message }: Infected) =>
  invalid('file-infected', `${message} Nothing was stored. Have the machine looked at that it comes from.`);

const scannerAway = ({ message }: ScannerAway) =>
  new DomainError(
    'unavailable',
    'scanner-unavailable',
    `${message} No file is taken unscanned: nothing was stored. Send it again later, or tell an admin.`,
  );

/** The parser of forms gives its errors no code. */
const isMalformed = (error: unknown): boolean =>
  error instanceof Error && /multipart|boundary|unexpected end|malformed|premature close|aborted/i.test(error.message);

const unreadableForm = () =>
  invalid(
    'unreadable-form',
    'The form cannot be read, or ends in the middle of the file. Nothing was stored; send it again.',
  );
