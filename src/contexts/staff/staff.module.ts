import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AddEmployeeHandler } from './add-employee/add-employee.command.js';
import { AddEmployeeHttp } from './add-employee/add-employee.http.js';
import { BearerGuard } from './authentication/bearer.guard.js';
import { Principals } from './authentication/principals.js';
import { ChangeEmployeeHandler } from './change-employee/change-employee.command.js';
import { ChangeEmployeeHttp } from './change-employee/change-employee.http.js';
import { FindEmployeesHandler } from './find-employees/find-employees.query.js';
import { FirstAdmin } from './first-admin/first-admin.js';
import { HasAdminHandler } from './first-admin/has-admin.query.js';
import { IssueTokenHandler } from './issue-token/issue-token.command.js';
import { IssueTokenHttp } from './issue-token/issue-token.http.js';
import { ListEmployeesHttp } from './list-employees/list-employees.http.js';
import { ListEmployeesHandler } from './list-employees/list-employees.query.js';
import { ListTokensHttp } from './list-tokens/list-tokens.http.js';
import { ListTokensHandler } from './list-tokens/list-tokens.query.js';
import { ShowTokenHandler } from './list-tokens/show-token.query.js';
import { RevokeTokenHandler } from './revoke-token/revoke-token.command.js';
import { RevokeTokenHttp } from './revoke-token/revoke-token.http.js';
import { ShowEmployeeHttp } from './show-employee/show-employee.http.js';
import { ShowEmployeeHandler } from './show-employee/show-employee.query.js';
import { MeHttp } from './show-me/me.http.js';

/** Employees and their access tokens. Its guard closes every route of the service that is not `@Public()`. */
@Module({
  controllers: [
    MeHttp,
    ListEmployeesHttp,
    ShowEmployeeHttp,
    AddEmployeeHttp,
    ChangeEmployeeHttp,
    IssueTokenHttp,
    ListTokensHttp,
    RevokeTokenHttp,
  ],
  providers: [
    { provide: APP_GUARD, useClass: BearerGuard },
    Principals,
    FirstAdmin,
    HasAdminHandler,
    FindEmployeesHandler,
    ListEmployeesHandler,
    ShowEmployeeHandler,
    AddEmployeeHandler,
    ChangeEmployeeHandler,
    IssueTokenHandler,
    ListTokensHandler,
    ShowTokenHandler,
    RevokeTokenHandler,
  ],
})
export class StaffModule {}
