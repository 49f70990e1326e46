import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Config } from '../config/config.js';
import { logOptions } from './log-options.js';

@Module({
  imports: [
    LoggerModule.forRootAsync({
      imports: [],
      providers: [],
      inject: [Config],
      // Callbacks and probes are far too frequent for a line each, and a callback for what a line costs.
      useFactory: (config: Config) => ({ forRoutes: ['api/*path'], pinoHttp: logOptions(config.LOG_LEVEL) }),
    }),
  ],
})
export class LoggingModule {}
