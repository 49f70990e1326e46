import multipart from '@fastify/multipart';
import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Avatars } from './avatars.js';
import { Examiner } from './examiner/examiner.js';
import { FileStore } from './file-store.js';
import { FileViews } from './file.view.js';
import { FileUses } from './file-uses.js';
import { FilesData } from './files-data.js';
import { Files } from './files.js';
import { FilesMetrics } from './files.metrics.js';
import { FilesController } from './files.http.js';
import { LooseFiles } from './loose-files.js';
import { Malware } from './malware.js';
import { PublicLinks } from './public-links.js';
import { PublicFilesController } from './public-files.http.js';
import { SharedFiles } from './shared-files.js';
import { StaffFileStore } from './staff-file.store.js';
import { UploadQuota } from './upload-quota.js';

/** Files: their records, their bytes, and the routes that take and give them. */
@Global()
@Module({
  controllers: [FilesController, PublicFilesController],
  providers: [
    Files,
    PublicLinks,
    FilesMetrics,
    FileViews,
    FileStore,
    Avatars,
    Examiner,
    SharedFiles,
    StaffFileStore,
    FileUses,
    LooseFiles,
    FilesData,
    Malware,
    UploadQuota,
  ],
  exports: [Files, PublicLinks, FileViews, FileStore, Avatars, FileUses, Malware, StaffFileStore],
})
export class FilesModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    // Database tests run without HTTP.
    void this.host.httpAdapter?.getInstance<FastifyInstance>().register(multipart, { throwFileSizeLimit: false });
  }
}
