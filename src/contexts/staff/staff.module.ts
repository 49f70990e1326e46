import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { Authentication } from './access/authentication.js';
import { IsStillInHandler } from './access/is-still-in.query.js';
import { OwnPages } from './access/own-pages.js';
import { Principals } from './access/principals.js';
import { AddEmployeeHandler } from './employees/add.command.js';
import { ChangeEmployeeHandler } from './employees/change.command.js';
import { EmployeeAvatars } from './employees/employee-avatars.js';
import { EmployeeStore } from './employees/employee.store.js';
import { EmployeesController } from './employees/employees.controller.js';
import { FindEmployeesHandler } from './employees/find.query.js';
import { FirstAdmin } from './employees/first-admin.js';
import { HasAdminHandler } from './employees/has-admin.query.js';
import { ListEmployeesHandler } from './employees/list.query.js';
import { ShowEmployeeHandler } from './employees/show.query.js';
import { AcceptInvitationHandler } from './invitations/accept.command.js';
import { InvitationsController, InvitedController } from './invitations/invitations.controller.js';
import { ListInvitationsHandler, ShowInvitationHandler } from './invitations/invitations.query.js';
import { InviteHandler } from './invitations/invite.command.js';
import { RevokeInvitationHandler } from './invitations/revoke.command.js';
import { OneTimeLinkStore } from './links/one-time-link.store.js';
import { OneTimeLinks } from './links/one-time-links.js';
import { ChangeMeHandler } from './me/change-me.command.js';
import { MeController } from './me/me.controller.js';
import { AcceptInvitationByIdentityHandler } from './oidc/accept-invitation.command.js';
import { Arrival } from './oidc/arrival.js';
import { AttemptCookie } from './oidc/attempt-cookie.js';
import { BackChannelController } from './oidc/back-channel.controller.js';
import { EndSessionsAtProviderHandler } from './oidc/end-sessions.command.js';
import { IdentityStore } from './oidc/identity.store.js';
import { LogoutTokenStore } from './oidc/logout-token.store.js';
import { LogoutTokens } from './oidc/logout-tokens.js';
import { LinkIdentityHandler } from './oidc/link.command.js';
import { OidcController } from './oidc/oidc.controller.js';
import { OwnIdentitiesController } from './oidc/own-identities.controller.js';
import { OidcProvider } from './oidc/provider.js';
import { SessionsByIdentity } from './oidc/sessions-by-identity.js';
import { SignInByIdentityHandler } from './oidc/sign-in.command.js';
import { UnlinkIdentityHandler } from './oidc/unlink.command.js';
import { ChangePasswordHandler } from './passwords/change-password.command.js';
import { ConfirmHandler } from './passwords/confirm.command.js';
import { IssueResetHandler } from './passwords/issue-reset.command.js';
import { OwnPasswordController } from './passwords/own-password.controller.js';
import { PasswordHashes } from './passwords/password-hashes.js';
import { PasswordStore } from './passwords/password.store.js';
import { Passwords } from './passwords/passwords.js';
import { ResetLinksController } from './passwords/reset-links.controller.js';
import { ResetPasswordHandler } from './passwords/reset.command.js';
import {
  EmployeeSecondFactorController,
  OwnSecondFactorController,
  SecondFactorController,
} from './second-factor/second-factor.controller.js';
import { SecondFactorStore } from './second-factor/second-factor.store.js';
import { SecondFactors } from './second-factor/second-factors.js';
import { AuthController } from './sessions/auth.controller.js';
import { Entrance } from './sessions/entrance.js';
import { SessionCookie } from './sessions/session-cookie.js';
import { SessionStore } from './sessions/session.store.js';
import { EmployeeSessionsController, OwnSessionsController } from './sessions/sessions.controller.js';
import { Sessions } from './sessions/sessions.js';
import { SignInHandler } from './sessions/sign-in.command.js';
import { NeedsSetUpHandler } from './setup/needs-set-up.query.js';
import { SetUpHandler } from './setup/set-up.command.js';
import { SetupController } from './setup/setup.controller.js';
import { SetupLink } from './setup/setup-link.js';
import { IssueOnce } from './tokens/issue-once.js';
import { IssueTokenHandler } from './tokens/issue.command.js';
import { ListTokensHandler } from './tokens/list.query.js';
import { OwnTokensController } from './tokens/own-tokens.controller.js';
import { RevokeTokenHandler } from './tokens/revoke.command.js';
import { ShowTokenHandler } from './tokens/show.query.js';
import { TokenStore } from './tokens/token.store.js';
import { TokensController } from './tokens/tokens.controller.js';

/** Employees, and how they come in. Its guard closes every route of the service that is not `@Public()`. */
@Module({
  controllers: [
    SetupController,
    AuthController,
    OidcController,
    BackChannelController,
    InvitedController,
    MeController,
    OwnPasswordController,
    OwnIdentitiesController,
    OwnSecondFactorController,
    SecondFactorController,
    EmployeeSecondFactorController,
    OwnSessionsController,
    OwnTokensController,
    EmployeesController,
    EmployeeSessionsController,
    InvitationsController,
    ResetLinksController,
    TokensController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    Authentication,
    OwnPages,
    Principals,
    EmployeeStore,
    EmployeeAvatars,
    FirstAdmin,
    HasAdminHandler,
    IsStillInHandler,
    FindEmployeesHandler,
    ListEmployeesHandler,
    ShowEmployeeHandler,
    AddEmployeeHandler,
    ChangeEmployeeHandler,
    TokenStore,
    IssueTokenHandler,
    ListTokensHandler,
    ShowTokenHandler,
    RevokeTokenHandler,
    OneTimeLinkStore,
    OneTimeLinks,
    PasswordHashes,
    PasswordStore,
    Passwords,
    IssueResetHandler,
    ResetPasswordHandler,
    SessionCookie,
    SessionStore,
    Sessions,
    SignInHandler,
    Entrance,
    OidcProvider,
    AttemptCookie,
    Arrival,
    IdentityStore,
    LogoutTokenStore,
    SessionsByIdentity,
    LogoutTokens,
    EndSessionsAtProviderHandler,
    SignInByIdentityHandler,
    LinkIdentityHandler,
    UnlinkIdentityHandler,
    AcceptInvitationByIdentityHandler,
    ConfirmHandler,
    ChangePasswordHandler,
    SetupLink,
    SetUpHandler,
    NeedsSetUpHandler,
    InviteHandler,
    RevokeInvitationHandler,
    AcceptInvitationHandler,
    ListInvitationsHandler,
    ShowInvitationHandler,
    ChangeMeHandler,
    IssueOnce,
    SecondFactors,
    SecondFactorStore,
  ],
})
export class StaffModule {}
