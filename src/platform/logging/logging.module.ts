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
      useFactory: (config: Config) => ({ pinoHttp: logOptions(config.LOG_LEVEL) }),
    }),
  ],
})
export class LoggingModule {}
