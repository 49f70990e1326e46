// Made by scripts/api-types.mjs from /api/openapi.json: do not change it by hand.
export interface paths {
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the figures for Prometheus
         * @description With METRICS_TOKEN set, for whoever sends it as bearer token; without, for the private network only.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who did what to which thing, newest first
         * @description Nothing changes an entry. They are kept for `AUDIT_DAYS`.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/app": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show whose service this is, and what it takes */
        get: operations["getApp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check that the process is there */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that database, migrations and workers are fit for work
         * @description Callers in the private network are told each part, others only whether.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count what would be removed now by its age
         * @description A dry run: nothing is removed. It goes once a day by itself, as the settings `RETENTION_…_DAYS` say.
         */
        get: operations["getRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who was erased, the newest first */
        get: operations["listErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look how far an erasure has come */
        get: operations["getErasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a file, to be named in `fileIds` of an action
         * @description It stays here as it is. Customers get a copy of a picture, without what the camera wrote beside it (place, time, device); a picture that cannot be read, or that moves, and any other file goes out as it is.
         */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a file, as an attachment; ranges are served */
        get: operations["downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Download a file, as an attachment; ranges are served: the headers alone */
        head: operations["downloadFileHeaders"];
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetch a small JPEG of a picture or a video */
        get: operations["getThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/public-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke the public address under which a customer can open this file */
        delete: operations["revokePublicLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/m/{key}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetch a file that was sent to a customer, by its unguessable address; ranges are served */
        get: operations["openPublicFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Fetch a file that was sent to a customer, by its unguessable address; ranges are served: the headers alone */
        head: operations["openPublicFileHeaders"];
        patch?: never;
        trace?: never;
    };
    "/api/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show whether the first admin is still to be made */
        get: operations["getSetup"];
        put?: never;
        /**
         * Make the first admin who signs in, and sign them in
         * @description By the one-time link that the service writes at its start, or by the value of `ADMIN_TOKEN`; only while no admin can sign in.
         */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with e-mail and password
         * @description Begins a session: its cookie is what the browser sends from now on. It replaces the one that was there.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a password by the link of an admin, and sign in
         * @description The link works once, for an hour. All other sessions of the employee end.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out: end this session
         * @description Browsers are told to forget what they keep of this service. With an access token there is nothing to end.
         */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send your password again, for what needs it
         * @description For the next 15 minutes this session may do what is otherwise refused with `confirmation-needed`.
         */
        post: operations["confirmPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show how people may sign in, beside e-mail and password */
        get: operations["listSignInMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign in at the OpenID Connect provider
         * @description For browsers: it leads to the provider, which leads back. What goes wrong ends at `/sign-in?problem=<slug>`; programs get the problem itself.
         */
        get: operations["startOidcSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from the OpenID Connect provider
         * @description The provider leads the browser here. It signs in, accepts an invitation, or links the account, as it was begun; then it leads to the app.
         */
        get: operations["finishOidcSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/oidc/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation with an account of the OpenID Connect provider, instead of a password
         * @description The link is used up when the provider leads back.
         */
        post: operations["acceptInvitationByOidc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/oidc/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End sessions that are over at the OpenID Connect provider
         * @description The provider calls this (OpenID Connect Back-Channel Logout 1.0). The token, which it has signed, is all that counts. Of sessions that began with an account of the provider those end that the token names by `sid`, `sub` or both. The same token is heeded once.
         */
        post: operations["endOidcSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show whom an invitation is for */
        post: operations["lookAtInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation: choose a password, and sign in */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show who is calling */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change your name, your picture and what you set for yourself */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your password
         * @description Your other sessions end; this one gets a new cookie and a new `csrfToken`.
         */
        post: operations["changeMyPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link an account of the OpenID Connect provider, to sign in with it from now on
         * @description Answers where to go. The account is linked when the provider leads back to this session, at `/me`.
         */
        post: operations["linkMyIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/oidc/{identityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unlink an account of the provider: nobody signs in with it any more
         * @description All your other sessions end.
         */
        delete: operations["unlinkMyIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show whether you have a second factor */
        get: operations["getMySecondFactor"];
        put?: never;
        /**
         * Begin with an authenticator app, or with another one
         * @description It counts once a code of it was sent; until then the one before does.
         */
        post: operations["enrolMySecondFactor"];
        /** Do without a second factor */
        delete: operations["deleteMySecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the first code of the app: from now on it is asked for
         * @description The session goes on under a new cookie and a new `csrfToken`.
         */
        post: operations["confirmMySecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get new recovery codes: the earlier ones count no more */
        post: operations["renewMyRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the code of your app after the password
         * @description The session goes on under a new cookie and a new `csrfToken`. Each code counts once.
         */
        post: operations["sendSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employees/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Reset an employee's second factor
         * @description For who has lost the phone and the recovery codes. Make sure in person who asks. Their sessions end.
         */
        delete: operations["deleteSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List where you are signed in */
        get: operations["listMySessions"];
        put?: never;
        post?: never;
        /** Sign out everywhere, here too */
        delete: operations["deleteMySessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out in one place */
        delete: operations["deleteMySession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your own access tokens, the newest first */
        get: operations["listMyTokens"];
        put?: never;
        /**
         * Issue an access token of your own
         * @description Shown once; only its hash is kept. By a session, or by an admin’s token: another token makes none, so that a lost one does not live on in others.
         */
        post: operations["createMyToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show one of your access tokens, without the token itself */
        get: operations["getMyToken"];
        put?: never;
        post?: never;
        /** Revoke one of your access tokens: it stops working at once */
        delete: operations["deleteMyToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List employees, newest first
         * @description Everybody sees name, picture and whether they are active; the rest is for admins.
         */
        get: operations["listEmployees"];
        put?: never;
        /**
         * Add an employee
         * @description They can sign in with a password once they have been given a link for it, or call the API with a token.
         */
        post: operations["createEmployee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employees/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show one employee */
        get: operations["getEmployee"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what is given of an employee
         * @description The last active admin can be neither demoted nor deactivated. E-mail and role ask a session for the password again (`confirmation-needed`) when the sign-in is a while ago.
         */
        patch: operations["updateEmployee"];
        trace?: never;
    };
    "/api/employees/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List where an employee is signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** Sign an employee out everywhere */
        delete: operations["deleteSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employees/{id}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign an employee out in one place */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List invitations, the newest first */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite a colleague
         * @description Hand the link to them: it works once, for seven days, and for this address and role. It replaces an earlier one for the same address.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show one invitation, without its link */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        /** Revoke an invitation: its link works no longer */
        delete: operations["deleteInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employees/{id}/reset-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link by which an employee sets a password
         * @description Also their first one. Hand it to them in a way that nobody else reads: it works once, for an hour, and replaces an earlier one. The service sends no e-mail.
         */
        post: operations["createResetLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employees/{id}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an employee's access tokens, newest first, revoked ones too
         * @description The tokens themselves are never shown.
         */
        get: operations["listTokens"];
        put?: never;
        /**
         * Issue an access token
         * @description Only its hash is kept: nobody can show it again. So the same request under the same Idempotency-Key is refused, with the id of the token it issued.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employees/{id}/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show one access token, without the token itself */
        get: operations["getToken"];
        put?: never;
        post?: never;
        /** Revoke an access token: it stops working at once */
        delete: operations["deleteToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List contacts, newest first */
        get: operations["listContacts"];
        put?: never;
        /**
         * Add a contact who has not written yet
         * @description It has no chat: nothing can be sent.
         */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show one contact */
        get: operations["getContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is given */
        patch: operations["updateContact"];
        trace?: never;
    };
    "/api/contact-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the templates of contacts that messages create, newest first */
        get: operations["listContactTemplates"];
        put?: never;
        /** Add a template */
        post: operations["createContactTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contact-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show one template */
        get: operations["getContactTemplate"];
        put?: never;
        post?: never;
        /** Delete a template that no account uses */
        delete: operations["deleteContactTemplate"];
        options?: never;
        head?: never;
        /** Change what is given; cards that are there stay as they are */
        patch: operations["updateContactTemplate"];
        trace?: never;
    };
    "/api/contacts/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge two contacts
         * @description Chats, tasks, messages and deliveries of the other card are shown as this one’s; a chat stays bound to its task. The other card is in no list any more and answers 410 `contact-merged` with `survivorId`.
         */
        post: operations["mergeContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the merges of this contact, undone ones too, newest first */
        get: operations["listMerges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/merges/{mergeId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a merge
         * @description Each card has its chats and what came through them meanwhile. What people changed on the card that stayed is kept, unless it is what the merge had brought.
         */
        post: operations["undoMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List cards that are probably of the same person */
        get: operations["listDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase everything of a person
         * @description Card, merged cards, chats, tasks with all that is in them, files, callbacks, events. It cannot be undone. At once nothing more is sent to them, and they are not found any more; the rest follows in slices: look at `GET /api/erasures/{id}`. A message that they send afterwards is a stranger’s.
         */
        post: operations["eraseContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take out everything that is kept of a person
         * @description A zip: records by kind, one JSON value a line (`contacts.ndjson`, `tasks.ndjson`, `callbacks.ndjson` …), their files, and `manifest.json` with counts. It is made as it is sent, one at a time. One that cannot go on ends the connection, and has no manifest.
         */
        post: operations["exportContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contact-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the groups that contacts are in, the most used first
         * @description Of the 2,000 newest cards: for pickers. Any other group may be written on a card.
         */
        get: operations["listContactGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tasks, newest first unless sorted otherwise */
        get: operations["listTasks"];
        put?: never;
        /** Make a task by hand */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the tasks that wait, and your own */
        get: operations["listCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show one task */
        get: operations["getTask"];
        put?: never;
        post?: never;
        /** Move to the trash; with permanent=true delete from the trash for good */
        delete: operations["deleteTask"];
        options?: never;
        head?: never;
        /** Change title, description, status, assignees or tags */
        patch: operations["updateTask"];
        trace?: never;
    };
    "/api/tasks/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a task out of the trash */
        post: operations["restoreTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a task's feed, in the order it was written, or from its end */
        get: operations["listActions"];
        put?: never;
        /** Add an action; notified contacts get it in the messenger */
        post: operations["createAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/actions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show one action of the feed */
        get: operations["getAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/request-phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a contact for their phone number
         * @description They get the text of the setting `phoneRequest` in their language, with a button that shares their own number; it then stands on their card as `shared`. A number that they type, or a card that they forward, is a message only.
         */
        post: operations["requestPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/task-statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all statuses, in their order */
        get: operations["listTaskStatuses"];
        put?: never;
        /** Add a status */
        post: operations["createTaskStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/task-statuses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show one status */
        get: operations["getTaskStatus"];
        put?: never;
        post?: never;
        /** Remove a status; what has it gets the replacement */
        delete: operations["deleteTaskStatus"];
        options?: never;
        head?: never;
        /** Rename a status, move it, or change whether it is active */
        patch: operations["updateTaskStatus"];
        trace?: never;
    };
    "/api/task-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the templates of tasks that messages open, newest first */
        get: operations["listTaskTemplates"];
        put?: never;
        /** Add a template */
        post: operations["createTaskTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/task-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show one template */
        get: operations["getTaskTemplate"];
        put?: never;
        post?: never;
        /** Delete a template that no account uses */
        delete: operations["deleteTaskTemplate"];
        options?: never;
        head?: never;
        /** Change what is given; tasks that are open stay as they are */
        patch: operations["updateTaskTemplate"];
        trace?: never;
    };
    "/api/files/public": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the files that whoever has their address can open, newest first */
        get: operations["listPublicFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set how far you have read a task */
        put: operations["replaceRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the actions that notify you and that you have not read, newest first */
        get: operations["listMentions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find where words stand in tasks and what was written there */
        get: operations["searchTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what you have begun to write, newest first */
        get: operations["listDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show what you have begun to write in a task */
        get: operations["getDraft"];
        /**
         * Save what you have begun to write in a task
         * @description It answers with the draft that stands: another one where another device has saved later. Kept for 30 days.
         */
        put: operations["replaceDraft"];
        post?: never;
        /** Delete what you have begun to write in a task */
        delete: operations["deleteDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/maps/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch the square of the map that a place lies in
         * @description By the tile server of `MAP_TILES_URL`, at zoom 16, 256 pixels wide. The service asks it, so it learns nothing of who looks.
         */
        get: operations["getMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who changed what of a task, newest first */
        get: operations["listTaskLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quick-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the quick replies that are offered to you
         * @description One whose shortcut is just what is searched comes first, then your own, then those that you have sent last.
         */
        get: operations["listQuickReplies"];
        put?: never;
        /**
         * Add a quick reply
         * @description Only admins add one for everyone.
         */
        post: operations["createQuickReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quick-replies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show one quick reply */
        get: operations["getQuickReply"];
        put?: never;
        post?: never;
        /**
         * Delete a quick reply
         * @description What was sent of it stays. Only admins delete everyone's.
         */
        delete: operations["deleteQuickReply"];
        options?: never;
        head?: never;
        /**
         * Change what is given of a quick reply
         * @description Only admins change everyone's.
         */
        patch: operations["updateQuickReply"];
        trace?: never;
    };
    "/api/quick-replies/{id}/render": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a quick reply as it would stand in a task
         * @description It sends nothing.
         */
        post: operations["renderQuickReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tags of tasks and contacts, the most used first
         * @description Of the 2,000 newest of each: for pickers. Any other tag may be given.
         */
        get: operations["listTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again what failed or is not known
         * @description A delivery that is `unknown` may have reached the customer: sending it again may show it to them twice.
         */
        post: operations["retryDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take back a message that still waits to leave
         * @description For its author, or an admin (else `forbidden`). It is gone from the feed, as if it had never been written; its files stay for another action. An action of which nothing was to leave is not found here. Whoever writes it anew needs a new Idempotency-Key.
         */
        delete: operations["withdrawAction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a held message now
         * @description For its author, or an admin (else `forbidden`). Nothing happens where it has left already.
         */
        post: operations["releaseAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messengers/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the linked bots, newest first */
        get: operations["listAccounts"];
        put?: never;
        /** Link a bot by its API key */
        post: operations["linkAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messengers/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show one linked bot */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        /** Unlink: the webhook is removed; contacts and tasks stay */
        delete: operations["unlinkAccount"];
        options?: never;
        head?: never;
        /**
         * Pause, resume, change the key, the assignees, the templates, the overrides or the rate
         * @description With `dryRun: true` and `overrides` nothing is changed: the answer tells what would become of the chats.
         */
        patch: operations["updateAccount"];
        trace?: never;
    };
    "/api/messengers/accounts/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at the bot now: key valid, webhook ours; repairs the webhook
         * @description Where another installation takes the webhook again and again, it is left there and `health` names it, until it is taken back with `takeBack=true`.
         */
        post: operations["checkAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messengers/check-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show which bot an API key belongs to, before it is linked
         * @description The messenger is asked. Nothing is stored, and the bot stays as it is.
         */
        post: operations["checkKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messengers/bots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the names of the linked bots, newest first */
        get: operations["listBots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messengers/inbound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every callback that was taken in, newest first
         * @description One page looks through 20,000 callbacks at most: with a bot or a time it may have fewer than `limit`, even none, and still a `nextCursor`.
         */
        get: operations["listInbound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messengers/inbound/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count callbacks by their state */
        get: operations["countInbound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messengers/inbound/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show one callback */
        get: operations["getInbound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messengers/inbound/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Process a failed or ignored callback again
         * @description What is processed already stays as it is: replaying it changes nothing.
         */
        post: operations["replayInbound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messengers/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the settings of all bots */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change integration-wide settings
         * @description With `dryRun: true` nothing is changed: the answer tells what would become of the chats there are.
         */
        patch: operations["updateSettings"];
        trace?: never;
    };
    "/api/messengers/settings/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who changed which setting, newest first */
        get: operations["listSettingsHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch a lost file of a customer again, while its link lives */
        post: operations["retryFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messengers/accounts/{id}/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview what would become of a message: contact, task, roles and why. Nothing is stored */
        post: operations["simulateMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messengers/accounts/{id}/entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show links, QR code and a button that lead customers into the chat */
        get: operations["getEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messengers/accounts/{id}/entry-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the one-time links of a bot, newest first */
        get: operations["listEntryLinks"];
        put?: never;
        /** Make a one-time link: the first message of the person who uses it lands where it belongs */
        post: operations["createEntryLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messengers/accounts/{id}/entry-links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a one-time link, with what became of it */
        get: operations["getEntryLink"];
        put?: never;
        post?: never;
        /** Revoke a link: whoever comes through it later comes as if there were none */
        delete: operations["revokeEntryLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/go/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the page that leads into the chat, in the language of the visitor (`?lang=` names another) */
        get: operations["showEntryPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what happens, live
         * @description Server-sent events: each has the event’s type as its name, a LiveEvent as its data, and an id. Who sends the last id as `Last-Event-ID` (browsers do) is told what they have missed; where that is more than 10,000 events, or of before a restored backup, they get the event `reset`: look at everything anew. A comment comes every 15 seconds. The stream ends with the session or token; events say to what something has happened, and whoever shows it asks for it.
         */
        get: operations["followEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tell that you have a task open
         * @description For 20 seconds; the others see it as the event `presence`.
         */
        put: operations["replacePresence"];
        post?: never;
        /** Tell that you have left a task */
        delete: operations["deletePresence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        AuditOutcome: "ok" | "refused" | "failed";
        AuditActorView: {
            /**
             * @description `system` is the service itself, `anonymous` somebody who had not signed in.
             * @enum {string}
             */
            kind: "employee" | "system" | "anonymous";
            id: string | null;
            /** @description As they were called then. */
            name: string | null;
        };
        AuditCredential: {
            /** @enum {string} */
            kind: "token" | "session";
            id: string;
        };
        AuditTarget: {
            /** @description Such as `employee`, `account`, `settings`. */
            kind: string;
            /** @description Null where there is only one of its kind. */
            id: string | null;
        };
        AuditEntry: {
            /** @description They count up without a gap. */
            id: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["AuditActorView"];
            /** @description What they got in with. */
            credential: components["schemas"]["AuditCredential"] | null;
            /** @description Where the request came from. */
            address: string | null;
            /** @example employee.role-changed */
            action: string;
            target: components["schemas"]["AuditTarget"];
            outcome: components["schemas"]["AuditOutcome"];
            /** @description By which the log calls the request. */
            requestId: string | null;
            /** @description Ids, names of fields, settings from and to: never what people wrote. */
            details: {
                [key: string]: unknown;
            };
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        DemoInfo: {
            /** @description The phone of the simulated customer. */
            phoneUrl: string;
        };
        MapInfo: {
            /**
             * @description Whose map it is.
             * @example © OpenStreetMap contributors
             */
            credit: string;
        };
        AppInfo: {
            /**
             * @description Whose service it is, for titles.
             * @example Teplo
             */
            name: string;
            /** @example 0.1.0 */
            version: string;
            /** @description The largest file, MiB. */
            maxFileMib: number;
            /** @description Of `npm run demo`; null everywhere else. */
            demo: components["schemas"]["DemoInfo"] | null;
            /** @description Null where locations have no map: MAP_TILES_URL is not set. */
            map: components["schemas"]["MapInfo"] | null;
        };
        KeptKind: {
            /**
             * @description What it is, as in the settings `RETENTION_…_DAYS`.
             * @example callbacks
             */
            kind: string;
            /**
             * Format: int32
             * @description For how many days it is kept; 0: for ever.
             * @example 90
             */
            days: number;
            /**
             * @description The setting of the service that says so; null: it is always so long.
             * @example RETENTION_CALLBACKS_DAYS
             */
            setting: string | null;
            /**
             * Format: int32
             * @description How many would go now; null: none ever.
             * @example 1200
             */
            count: number | null;
        };
        RetentionRunView: {
            /** Format: date-time */
            at: string;
            /**
             * @description How many went, by kind.
             * @example {
             *       "callbacks": 1200
             *     }
             */
            removed: {
                [key: string]: number;
            };
        };
        RetentionState: {
            kinds: components["schemas"]["KeptKind"][];
            /**
             * Format: date-time
             * @description When what is old is removed next, about.
             */
            nextRunAt: string;
            /** Format: date-time */
            lastRunAt: string | null;
            /**
             * @description How many went then, by kind.
             * @example {
             *       "callbacks": 1200
             *     }
             */
            removed: {
                [key: string]: number;
            };
            /** @description The last runs, newest first: those of a month. */
            runs: components["schemas"]["RetentionRunView"][];
        };
        ErasureView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The card that was erased; it is not there any more.
             */
            contactId: string;
            /**
             * @description running: the person is cut off, and their data is being removed.
             * @enum {string}
             */
            state: "running" | "done";
            /** @description The employee who wanted it. */
            requestedBy: string;
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            doneAt: string | null;
            /**
             * @description What was removed up to now, by kind.
             * @example {
             *       "tasks": 2,
             *       "callbacks": 31
             *     }
             */
            removed: {
                [key: string]: number;
            };
        };
        ErasurePage: {
            items: components["schemas"]["ErasureView"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        Sentence: {
            /**
             * @description `other`: one without a code, in English in `params.text`. New codes may come; `params` never lose a name.
             * @enum {string}
             */
            code: "address-leads-nowhere" | "address-not-of-web" | "address-private" | "address-without-end" | "ask-to-send-again" | "ask-to-send-otherwise" | "assignee-gone" | "assignee-not-active" | "assignees-changed" | "assignees-named" | "assignees-taken" | "bot-contested" | "bot-disconnected" | "bot-does-not-exist" | "bot-key-lost" | "bot-not-authorised" | "bot-paused" | "bot-unlinked" | "bot-unlinked-waits" | "callback-names-no-event" | "callback-names-no-user" | "callback-nested" | "callback-no-json" | "callback-of-opening" | "callback-of-stranger" | "callback-of-trial" | "callback-unreadable" | "callback-unused" | "callback-without-person" | "came-empty" | "came-not-in-time" | "came-too-slowly" | "can-be-fetched-until" | "chat-gone" | "connection-broke-off" | "contact-erased-before" | "contact-template-gone" | "could-not-be-sent" | "could-not-be-stored" | "customer-left" | "device-without-bots" | "field-active-status" | "field-api-key" | "field-between" | "field-blanks-left" | "field-card-itself" | "field-common-password" | "field-days-too-few" | "field-days-too-many" | "field-email" | "field-employee-twice" | "field-file-empty" | "field-file-fetched" | "field-file-gone" | "field-file-infected" | "field-file-lost" | "field-file-not-here" | "field-file-of-customer" | "field-file-twice" | "field-known-password" | "field-length" | "field-length-or-null" | "field-less-than" | "field-looks-empty" | "field-more-than" | "field-name-length" | "field-name-missing" | "field-no-account" | "field-no-active-employee" | "field-no-chat-with-bot" | "field-no-contact" | "field-no-contact-template" | "field-no-employee" | "field-no-file" | "field-no-language" | "field-no-picture" | "field-no-status" | "field-no-task" | "field-no-task-template" | "field-no-variable" | "field-not-card-name" | "field-not-empty" | "field-not-your-password" | "field-nothing-to-send" | "field-number" | "field-other-status" | "field-phone" | "field-phone-digits" | "field-phone-extension" | "field-phone-letters" | "field-phone-several" | "field-phone-too-long" | "field-phone-with-country" | "field-phone-with-country-says" | "field-picture-damaged" | "field-picture-gone" | "field-purpose" | "field-rate-too-low" | "field-shortcut" | "field-tag-length" | "field-text-above-buttons" | "field-text-length" | "field-text-of-language" | "field-text-too-long" | "field-too-high" | "field-too-long" | "field-too-long-rest" | "field-too-low" | "field-too-many-accounts" | "field-too-many-employees" | "field-too-many-files" | "field-too-many-numbers" | "field-too-many-tags" | "field-too-short" | "field-whole" | "field-whole-days" | "field-wrong-code" | "field-wrong-password" | "file-gone" | "file-lost" | "file-not-read" | "file-not-read-in-time" | "film-not-read" | "free-messages-used" | "holds-malware" | "is-no-picture" | "larger-than-taken" | "lies-elsewhere" | "link-for-size" | "link-for-type" | "links-live-an-hour" | "messenger-does-not-give-it" | "never-came-back" | "no-balance" | "no-chat" | "no-room-for-it" | "no-viber-account" | "nobody-gets-tasks" | "not-in-country" | "nothing-was-kept" | "of-part" | "of-part-named" | "other" | "packed-damaged" | "packed-often" | "packed-unknown" | "part-held-back" | "phone-refused" | "phone-refused-says" | "picture-not-read" | "reply-file-gone" | "responsible-gone" | "responsible-not-active" | "rest-is-held" | "scanner-broke-off" | "scanner-refuses" | "scanner-silent" | "scanner-unreachable" | "sending-interrupted" | "sent-when-bot-is-well" | "smaller-picture" | "status-changed" | "take-bot-back" | "task-deleted-before" | "task-template-gone" | "template-status-gone" | "template-status-not-active" | "too-many-files-to-read" | "tried-again" | "tried-often" | "viber-allows-no-more" | "viber-blocked-bot" | "viber-cannot-reach-us" | "viber-does-not-accept-key" | "viber-does-not-know-key" | "viber-does-not-let-bot-work" | "viber-in-trouble" | "viber-in-trouble-says" | "viber-refuses-address" | "viber-refuses-form" | "viber-refuses-key" | "viber-refuses-message" | "viber-said" | "viber-says" | "viber-says-left" | "viber-suspended-bot" | "viber-too-old" | "viber-unclear" | "viber-unexpected" | "viber-unreachable" | "waits-for-earlier-message" | "waits-for-rate" | "waits-for-retry" | "waits-for-sender" | "waits-held";
            /**
             * @description What stands in it, by name: numbers, and words of people.
             * @example {
             *       "attempts": "5"
             *     }
             */
            params: {
                [key: string]: string;
            };
        };
        FileView: {
            /** Format: uuid */
            id: string;
            /** @description As its sender named it. */
            name: string;
            /** @description By what is inside, not by the name. */
            mimeType: string;
            /**
             * Format: int64
             * @description Bytes; null while it is not there.
             */
            size: number | null;
            /**
             * @description pending: still being fetched. lost: it could not be had. infected: it held malware, and nothing of it is kept.
             * @enum {string}
             */
            state: "pending" | "stored" | "lost" | "infected";
            /** @description Why it is lost or was not looked into, and what can be done. */
            reason?: string;
            /** @description What `reason` says, sentence by sentence. */
            reasonCodes?: components["schemas"]["Sentence"][];
            /**
             * Format: int32
             * @description Pixels.
             */
            width?: number;
            /**
             * Format: int32
             * @description Pixels.
             */
            height?: number;
            /** @description True for a picture or film that could not be looked into to its end, or not at all: it is a file like any other. */
            notExamined?: boolean;
            /**
             * Format: int32
             * @description Of a film or sound, in milliseconds.
             */
            durationMs?: number;
            /**
             * Format: uri-reference
             * @description Where its bytes are, for staff.
             */
            url: string;
            /**
             * Format: uri-reference
             * @description A small JPEG of it; absent when there is none.
             */
            thumbnailUrl?: string;
            /**
             * Format: uri
             * @description Its public address, of a picture that of the copy that was sent; null while it has none, or when it has ended.
             */
            publicUrl: string | null;
        };
        SetupState: {
            /** @description No admin can sign in yet: the link of the set-up is needed, or `ADMIN_TOKEN`. */
            needed: boolean;
        };
        SetupRequest: {
            /** @description What stands behind the # of the link. */
            token: string;
            /** @example Ann Lee */
            name: string;
            /**
             * Format: email
             * @example ann@example.com
             */
            email: string;
            /**
             * Format: password
             * @description 12 to 200 characters of any kind. Refused are the commonest passwords, and those made of the name, the e-mail or the address of this service.
             */
            password: string;
        };
        SignedIn: {
            /** @description To be sent as `X-CSRF-Token` with every call of this session that changes something. */
            csrfToken: string;
        };
        SignInRequest: {
            /**
             * Format: email
             * @example ann@example.com
             */
            email: string;
            /**
             * Format: password
             * @description The password that stands now.
             */
            password: string;
        };
        ResetPasswordRequest: {
            /** @description What stands behind the # of the link. */
            token: string;
            /**
             * Format: password
             * @description 12 to 200 characters of any kind. Refused are the commonest passwords, and those made of the name, the e-mail or the address of this service.
             */
            password: string;
        };
        ConfirmRequest: {
            /**
             * Format: password
             * @description The password that stands now.
             */
            password: string;
        };
        CompanySignIn: {
            /**
             * @description The words of the button (`OIDC_NAME`).
             * @example Company account
             */
            name: string;
            /**
             * @description What the button opens.
             * @example /api/auth/oidc
             */
            signInUrl: string;
        };
        SignInMethods: {
            /** @description Null: e-mail and password only. */
            oidc: components["schemas"]["CompanySignIn"] | null;
        };
        AcceptanceByProvider: {
            /** @description What stands behind the # of the link. */
            token: string;
            /** @description Left out: the name in the invitation. */
            name?: string;
        };
        ProviderAddress: {
            /**
             * Format: uri
             * @description Of the provider. Open it in this browser within ten minutes.
             */
            address: string;
        };
        InvitationToken: {
            /** @description What stands behind the # of the link. */
            token: string;
        };
        /** @enum {string} */
        Role: "admin" | "employee";
        InvitedAs: {
            /** Format: email */
            email: string;
            name: string | null;
            role: components["schemas"]["Role"];
            /** Format: date-time */
            expiresAt: string;
        };
        Acceptance: {
            /** @description What stands behind the # of the link. */
            token: string;
            /** @description Left out: the name in the invitation. */
            name?: string;
            /**
             * Format: password
             * @description 12 to 200 characters of any kind. Refused are the commonest passwords, and those made of the name, the e-mail or the address of this service.
             */
            password: string;
        };
        /**
         * @description What it may be used for, at most.
         * @enum {string}
         */
        Scope: "read" | "write" | "admin";
        LinkedIdentity: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uri
             * @description The provider that vouches for it.
             */
            issuer: string;
            /** Format: date-time */
            linkedAt: string;
            /**
             * Format: date-time
             * @description Null: not signed in with it yet.
             */
            lastUsedAt: string | null;
        };
        /**
         * @description Null: that of the browser.
         * @enum {string}
         */
        Language: "en" | "ro" | "ru" | "uk";
        /** @enum {string} */
        Look: "system" | "light" | "dark";
        Alerts: {
            /** @description Notifications of the browser. */
            browser: boolean;
            /** @description With a sound. */
            sound: boolean;
            /** @description Also for tasks that nobody is assigned to. */
            unassigned: boolean;
        };
        Me: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: email */
            email: string;
            role: components["schemas"]["Role"];
            /**
             * Format: uuid
             * @description Their picture, as they sent it.
             */
            avatarFileId: string | null;
            /**
             * @description How this call is known.
             * @enum {string}
             */
            via: "session" | "token";
            /**
             * @description Of a session: `second-factor`: a code is still needed. `enrolment`: a second factor is still to be set up. Nothing else may be called until then.
             * @enum {string}
             */
            stage: "second-factor" | "enrolment" | "full";
            /** @description What it may be used for, at most. */
            scopes: components["schemas"]["Scope"][];
            /** @description Of a session: to be sent as `X-CSRF-Token` with every call that changes something. Null with a token. */
            csrfToken: string | null;
            /** @description Accounts at the OpenID Connect provider that they may sign in with. */
            identities: components["schemas"]["LinkedIdentity"][];
            /** @description Null: that of the browser. */
            language: components["schemas"]["Language"] | null;
            look: components["schemas"]["Look"];
            /** @description Shortcuts of single keys. */
            keys: boolean;
            /** @enum {integer} */
            undoSeconds: 0 | 3 | 5 | 10 | 20 | 30;
            /** @description Enter sends what is written. */
            enterSends: boolean;
            alerts: components["schemas"]["Alerts"];
            /** @description The newest live event: `GET /api/events?lastEvent=` tells what came after it. Null when nobody has followed yet. */
            lastEvent: string | null;
        };
        MyChanges: {
            language?: components["schemas"]["Language"];
            look?: components["schemas"]["Look"];
            /** @description Shortcuts of single keys. */
            keys?: boolean;
            /**
             * @description How long an answer waits before it is sent, so that it can be taken back.
             * @enum {integer}
             */
            undoSeconds?: 0 | 3 | 5 | 10 | 20 | 30;
            /** @description Enter sends what is written; else it begins a new line, and Ctrl Enter sends. */
            enterSends?: boolean;
            alerts?: components["schemas"]["Alerts"];
            name?: string;
            /**
             * Format: uuid
             * @description A picture from `POST /api/files`, which customers see where you speak under your own name; null: none.
             */
            avatarFileId?: string | null;
        };
        PasswordChange: {
            /**
             * Format: password
             * @description The password that stands now.
             */
            presentPassword: string;
            /**
             * Format: password
             * @description 12 to 200 characters of any kind. Refused are the commonest passwords, and those made of the name, the e-mail or the address of this service.
             */
            password: string;
        };
        SecondFactorState: {
            enabled: boolean;
            /** @description By the setting `SECOND_FACTOR`. */
            required: boolean;
            /** Format: int32 */
            recoveryCodesLeft: number;
        };
        Enrolment: {
            /** @description For an app that has no camera. Shown only in this answer. */
            secret: string;
            /** @description An `otpauth://` address, which the picture holds. */
            uri: string;
            /** @description The picture for the camera, as SVG. */
            qrSvg: string;
        };
        CodeRequest: {
            /**
             * @description Six digits of the app, or a recovery code.
             * @example 123456
             */
            code: string;
        };
        Enrolled: {
            /** @description To be sent as `X-CSRF-Token` with every call of this session that changes something. */
            csrfToken: string;
            /** @description Each lets you in once without the phone. Shown only in this answer. */
            recoveryCodes: string[];
        };
        RecoveryCodes: {
            /** @description Each lets you in once without the phone. Shown only in this answer. */
            recoveryCodes: string[];
        };
        SessionView: {
            /** Format: uuid */
            id: string;
            /** @description This very one. */
            current: boolean;
            /** @description How it began: `password`, `reset`, `invitation`, `setup` or `oidc`. */
            how: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Exact to the minute.
             */
            lastUsedAt: string;
            /** @description Where it began. */
            address: string;
            /** @description What the browser calls itself. */
            userAgent: string;
        };
        SessionList: {
            items: components["schemas"]["SessionView"][];
            /** @description Always null: they are few. */
            nextCursor: string | null;
        };
        AccessToken: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description It is the setting ADMIN_TOKEN, and works as long as the setting stands. */
            fromEnvironment: boolean;
            scopes: components["schemas"]["Scope"][];
            /**
             * Format: date-time
             * @description Null: it works until it is revoked.
             */
            expiresAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Exact to the minute.
             */
            lastUsedAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
        };
        AccessTokenPage: {
            items: components["schemas"]["AccessToken"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        NewOwnToken: {
            /**
             * @description What it is for.
             * @example CRM export
             */
            name: string;
            /**
             * Format: int32
             * @description Left out: it works until it is revoked.
             */
            expiresInDays?: number;
            /** @description What it may be used for; never more than you may at that moment. */
            scopes: components["schemas"]["Scope"][];
        };
        IssuedToken: {
            /** Format: uuid */
            id: string;
            /**
             * @description The access token itself: shown only in this answer.
             * @example vt_…
             */
            token: string;
        };
        Colleague: {
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * Format: uuid
             * @description Their picture, as they sent it.
             */
            avatarFileId: string | null;
            /** @description False: they have left. */
            active: boolean;
            /**
             * Format: email
             * @description For admins.
             */
            email?: string;
            /** @description For admins. */
            role?: components["schemas"]["Role"];
            /**
             * Format: date-time
             * @description For admins.
             */
            createdAt?: string;
        };
        ColleaguePage: {
            items: components["schemas"]["Colleague"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        NewEmployee: {
            /** @example Ann Lee */
            name: string;
            /**
             * Format: email
             * @example ann@example.com
             */
            email: string;
            role: components["schemas"]["Role"];
            /**
             * Format: uuid
             * @description A picture from `POST /api/files`.
             */
            avatarFileId?: string | null;
        };
        Employee: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: email */
            email: string;
            role: components["schemas"]["Role"];
            /**
             * Format: uuid
             * @description Their picture, as they sent it.
             */
            avatarFileId: string | null;
            /** @description False: their tokens do not work. */
            active: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        EmployeeChanges: {
            name?: string;
            /** Format: email */
            email?: string;
            /** @description A new role ends their sessions. */
            role?: components["schemas"]["Role"];
            /**
             * Format: uuid
             * @description A picture from `POST /api/files`; null: none.
             */
            avatarFileId?: string | null;
            /** @description False: their sessions end and their tokens stop working, at once. */
            active?: boolean;
        };
        /** @enum {string} */
        InvitationState: "open" | "used" | "expired" | "revoked";
        Invitation: {
            /** Format: uuid */
            id: string;
            /** Format: email */
            email: string;
            name: string | null;
            role: components["schemas"]["Role"];
            state: components["schemas"]["InvitationState"];
            /**
             * Format: uuid
             * @description The admin who made it.
             */
            createdById: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        InvitationPage: {
            items: components["schemas"]["Invitation"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        NewInvitation: {
            /**
             * Format: email
             * @example mihai@example.com
             */
            email: string;
            role: components["schemas"]["Role"];
            /** @description They may change it when they accept. */
            name?: string;
        };
        NewInvitationView: {
            /** Format: uuid */
            id: string;
            /** Format: email */
            email: string;
            name: string | null;
            role: components["schemas"]["Role"];
            state: components["schemas"]["InvitationState"];
            /**
             * Format: uuid
             * @description The admin who made it.
             */
            createdById: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /**
             * Format: uri
             * @description Works once. Shown only in the first answer: null when the same request comes again.
             */
            link: string | null;
        };
        OneTimeLink: {
            /**
             * Format: uri
             * @description Works once. Shown only in this answer.
             */
            link: string;
            /** Format: date-time */
            expiresAt: string;
        };
        NewToken: {
            /**
             * @description What it is for.
             * @example CRM export
             */
            name: string;
            /**
             * Format: int32
             * @description Left out: it works until it is revoked.
             */
            expiresInDays?: number;
            /** @description What it may be used for; never more than the employee may at that moment. Left out: everything. */
            scopes?: components["schemas"]["Scope"][];
        };
        ContactPhone: {
            /**
             * @description With its country code where that is known.
             * @example +40721234567
             */
            number: string;
            /**
             * @description Shared by its owner, or typed by staff.
             * @enum {string}
             */
            provenance: "shared" | "typed";
        };
        CanSend: {
            /** @description True: an answer leaves, at once or when the bot works again. */
            ok: boolean;
            /**
             * @description What stands in the way: with `left` and `unlinked` nothing is sent, otherwise it waits.
             * @enum {string|null}
             */
            code: "left" | "unlinked" | "paused" | "unwell" | null;
        };
        ContactChat: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The bot of this chat.
             */
            accountId: string;
            accountName: string;
            /**
             * Format: uuid
             * @description The picture of the bot, for `GET /api/files/{id}`.
             */
            avatarFileId: string | null;
            /** @description False: the customer has left, nothing can be sent. */
            subscribed: boolean;
            /**
             * Format: date-time
             * @description When they left the bot.
             */
            leftAt: string | null;
            /**
             * Format: date-time
             * @description When it began.
             */
            since: string;
            /**
             * @description How the bot is.
             * @enum {string}
             */
            accountState: "works" | "paused" | "unwell" | "unlinked";
            /** @description Whether an answer can be sent. */
            canSend: components["schemas"]["CanSend"];
        };
        ResponsibleEmployee: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        Contact: {
            /** Format: uuid */
            id: string;
            /** @description As staff or the messenger name them. */
            name: string;
            /**
             * Format: uuid
             * @description Their picture, for `GET /api/files/{id}`.
             */
            avatarFileId: string | null;
            /** @description Shared by the contact, or typed by staff. */
            phones: components["schemas"]["ContactPhone"][];
            /** @description The one used last comes first. */
            chats: components["schemas"]["ContactChat"][];
            /** @description Null: in no group. */
            group: string | null;
            /** @description Employees who look after this contact. */
            responsible: components["schemas"]["ResponsibleEmployee"][];
            /** @description Words to find it by. */
            tags: string[];
            externalId: string | null;
            /** @description Also its `ETag`. */
            version: number;
            /**
             * Format: date-time
             * @description When the card was made.
             */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ContactPage: {
            items: components["schemas"]["Contact"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        TypedPhone: {
            /**
             * @description 3 to 15 digits, as people copy them: spaces, dashes, dots, brackets, `tel:` and a leading + or 00 are allowed.
             * @example +40 721 234 567
             */
            number: string;
        };
        CreateContactRequest: {
            /** @description All numbers typed by staff; those the owner shared stay. */
            phones?: components["schemas"]["TypedPhone"][];
            /** @description Null: in no group. */
            group?: string | null;
            /** @description Ids of employees. */
            responsibleIds?: string[];
            tags?: string[];
            /** @description Its id in your own system; no other may have it. */
            externalId?: string | null;
            /** @example Ann Lee */
            name: string;
        };
        ContactChanges: {
            name?: string;
            /** @description All numbers typed by staff; those the owner shared stay. */
            phones?: components["schemas"]["TypedPhone"][];
            /** @description Null: in no group. */
            group?: string | null;
            /** @description Ids of employees. */
            responsibleIds?: string[];
            tags?: string[];
            /** @description Its id in your own system; no other may have it. */
            externalId?: string | null;
        };
        ContactTemplate: {
            /** Format: uuid */
            id: string;
            name: string;
            group: string | null;
            responsibleIds: string[];
            /** @description The same with their names. */
            responsible: components["schemas"]["ResponsibleEmployee"][];
            tags: string[];
            /** @description What of it does not hold now, and what happens instead: sentences. */
            warnings: string[];
            /** @description What `warnings` says, sentence by sentence. */
            warningCodes?: components["schemas"]["Sentence"][];
            /**
             * Format: int32
             * @description Rises with each change; also its `ETag`.
             */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ContactTemplatePage: {
            items: components["schemas"]["ContactTemplate"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        CreateContactTemplateRequest: {
            name: string;
            /** @description Null: in no group. */
            group?: string | null;
            /** @description Active employees. */
            responsibleIds?: string[];
            tags?: string[];
        };
        ChangeContactTemplateRequest: {
            name?: string;
            /** @description Null: in no group. */
            group?: string | null;
            /** @description Active employees. */
            responsibleIds?: string[];
            tags?: string[];
        };
        ChosenFields: {
            /**
             * @description Absent: this card's, or the other's where this one has none.
             * @enum {string}
             */
            name?: "this" | "other";
            /**
             * @description Absent: this card's, or the other's where this one has none.
             * @enum {string}
             */
            avatar?: "this" | "other";
            /**
             * @description Absent: this card's, or the other's where this one has none.
             * @enum {string}
             */
            group?: "this" | "other";
        };
        MergeRequest: {
            /**
             * Format: uuid
             * @description The other card: it disappears, and this one stands for it.
             */
            contactId: string;
            /** @description Numbers, tags and responsible employees are joined. */
            fields?: components["schemas"]["ChosenFields"];
            /** @description True: nothing is merged; the answer is the card as it would be. */
            dryRun?: boolean;
        };
        MergedContact: {
            /** Format: uuid */
            id: string;
            /** @description As staff or the messenger name them. */
            name: string;
            /**
             * Format: uuid
             * @description Their picture, for `GET /api/files/{id}`.
             */
            avatarFileId: string | null;
            /** @description Shared by the contact, or typed by staff. */
            phones: components["schemas"]["ContactPhone"][];
            /** @description The one used last comes first. */
            chats: components["schemas"]["ContactChat"][];
            /** @description Null: in no group. */
            group: string | null;
            /** @description Employees who look after this contact. */
            responsible: components["schemas"]["ResponsibleEmployee"][];
            /** @description Words to find it by. */
            tags: string[];
            externalId: string | null;
            /** @description Also its `ETag`. */
            version: number;
            /**
             * Format: date-time
             * @description When the card was made.
             */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: uuid
             * @description With it the merge can be undone. Empty in a dry run.
             */
            mergeId: string;
        };
        MergedCard: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        MergeFields: {
            /** @enum {string} */
            name?: "this" | "other";
            /** @enum {string} */
            avatar?: "this" | "other";
            /** @enum {string} */
            group?: "this" | "other";
        };
        ContactMerge: {
            /** Format: uuid */
            id: string;
            /** @description The card that stayed. */
            survivor: components["schemas"]["MergedCard"];
            /** @description The card it stands for. */
            other: components["schemas"]["MergedCard"];
            /** @description What was asked for: name, avatar, group. */
            fields: components["schemas"]["MergeFields"];
            /** Format: date-time */
            mergedAt: string;
            mergedBy: components["schemas"]["ResponsibleEmployee"];
            /** Format: date-time */
            undoneAt: string | null;
            undoneBy: components["schemas"]["ResponsibleEmployee"] | null;
        };
        ContactMergePage: {
            items: components["schemas"]["ContactMerge"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        UndoneMerge: {
            survivor: components["schemas"]["Contact"];
            /** @description The card that is back. */
            restored: components["schemas"]["Contact"];
        };
        Duplicate: {
            contact: components["schemas"]["Contact"];
            /** @description Numbers that the owners of both cards have shared. */
            numbers: string[];
        };
        Duplicates: {
            /** @description At most 10. */
            items: components["schemas"]["Duplicate"][];
        };
        EraseRequest: {
            /** @description The name that stands on the card: so nobody erases another one by mistake. */
            confirm: string;
        };
        WordInUse: {
            /** @example warranty */
            name: string;
            /** @description How often, of what was looked at. */
            uses: number;
        };
        WordsInUse: {
            items: components["schemas"]["WordInUse"][];
        };
        TaskStatusRef: {
            id: string;
            name: string;
            /** @description Messages go on into tasks whose status is active. */
            active: boolean;
        };
        PersonRef: {
            /** @enum {string} */
            kind: "contact" | "employee";
            /** Format: uuid */
            id: string;
            /** @description As it is now; of somebody who is gone, what stands for them. */
            name: string;
            /**
             * Format: uuid
             * @description Their picture, a file.
             */
            avatarFileId: string | null;
        };
        TaskCounterparty: {
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * Format: uuid
             * @description Their picture, a file.
             */
            avatarFileId: string | null;
        };
        TaskChat: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The bot through which the customer writes.
             */
            accountId: string;
            accountName: string;
            /** @description false: the customer has left the bot. */
            subscribed: boolean;
            /**
             * @description What their device says; null while it says nothing.
             * @example uk
             */
            language: string | null;
        };
        LastAction: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            direction: "in" | "out" | "internal";
            /**
             * @description What it holds besides its text, in one word.
             * @enum {string}
             */
            content: "text" | "picture" | "video" | "file" | "files" | "sticker" | "location" | "contact" | "phone-request" | "other";
            authorName: string;
            /** @description True: you have written it. */
            mine: boolean;
            /** @description The beginning of its text, in one line; may be empty. */
            preview: string;
            /** Format: date-time */
            at: string;
            /**
             * @description Of what went to the customer.
             * @enum {string}
             */
            deliveryState?: "queued" | "sending" | "sent" | "delivered" | "seen" | "failed" | "unknown";
        };
        Undelivered: {
            failed: number;
            /** @description Nobody knows whether these arrived. */
            unknown: number;
            /** @description On their way. */
            queued: number;
        };
        TaskListRow: {
            /**
             * Format: uuid
             * @description For addresses; people use the number.
             */
            id: string;
            /**
             * Format: int32
             * @description Counted up from 1; found by the search.
             */
            number: number;
            /** @description One line. */
            title: string;
            /** @description Of a task that a message opened: the message, below what its template says. */
            description: string;
            status: components["schemas"]["TaskStatusRef"];
            /**
             * @description By its status; trash: it was moved there.
             * @enum {string}
             */
            state: "active" | "inactive" | "trash";
            /** @description Whose work it is: the customer, or the employee who made it. */
            assigner: components["schemas"]["PersonRef"];
            /** @description The customer who is answered from this task; null where there is none. */
            counterparty: components["schemas"]["TaskCounterparty"] | null;
            /** @description Who works on it. */
            assignees: components["schemas"]["PersonRef"][];
            /** @description Words to find it by. */
            tags: string[];
            /** @description The chat that opened it. */
            chat: components["schemas"]["TaskChat"] | null;
            /**
             * Format: uuid
             * @description The task of this chat before it, which it goes on from.
             */
            previousTaskId: string | null;
            externalId: string | null;
            /** @description Also its `ETag`. What is written in the feed does not change it. */
            version: number;
            /**
             * Format: date-time
             * @description When it was opened.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updatedAt: string;
            /** @description Null where nobody has written anything. */
            lastAction: components["schemas"]["LastAction"] | null;
            /**
             * Format: date-time
             * @description Of the last action, or when it was opened.
             */
            lastActivityAt: string;
            /**
             * Format: date-time
             * @description When the oldest message of the customer came that no delivered answer has followed.
             */
            waitingSince: string | null;
            undelivered: components["schemas"]["Undelivered"];
            /** @description Messages of the customer that you have not read; at most 100. */
            unread: number;
            /** @description The id of the oldest of these messages. */
            unreadFrom: string | null;
            /** @description You have begun to write here. */
            hasDraft: boolean;
            /** @description The beginning of your draft, in one line; empty where it has no text. */
            draftPreview?: string;
            /**
             * @description What your draft is: its text, or without one its files or a place.
             * @enum {string}
             */
            draftKind?: "text" | "files" | "location";
        };
        TaskPage: {
            items: components["schemas"]["TaskListRow"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        TaskCounts: {
            /** @description In which a customer waits for an answer. */
            waiting: number;
            /** @description With something that has not reached the customer, or one who has left. */
            undelivered: number;
            /** @description That are yours. */
            mine: number;
            /** @description That are nobody’s. */
            unassigned: number;
            /** @description Of those that wait: with a message that you have not read. */
            unread: number;
        };
        CreateTaskRequest: {
            /** @description One line. */
            title: string;
            /** @description What is to be done. */
            description?: string;
            /** @description Without it: the first status. */
            statusId?: string;
            /** @description Without it: the one who makes the task. */
            assigneeIds?: string[];
            tags?: string[];
            /**
             * Format: uuid
             * @description The contact the work is for.
             */
            contactId?: string | null;
            /**
             * Format: uuid
             * @description The chat of `contactId` that it is talked about in.
             */
            chatId?: string | null;
            /** @description True: the next message of that chat comes to this task. Messages before it stay where they are. */
            bindChat?: boolean;
            /** @description Its id in your own system; no other may have it. */
            externalId?: string | null;
        };
        Task: {
            /**
             * Format: uuid
             * @description For addresses; people use the number.
             */
            id: string;
            /**
             * Format: int32
             * @description Counted up from 1; found by the search.
             */
            number: number;
            /** @description One line. */
            title: string;
            /** @description Of a task that a message opened: the message, below what its template says. */
            description: string;
            status: components["schemas"]["TaskStatusRef"];
            /**
             * @description By its status; trash: it was moved there.
             * @enum {string}
             */
            state: "active" | "inactive" | "trash";
            /** @description Whose work it is: the customer, or the employee who made it. */
            assigner: components["schemas"]["PersonRef"];
            /** @description The customer who is answered from this task; null where there is none. */
            counterparty: components["schemas"]["TaskCounterparty"] | null;
            /** @description Who works on it. */
            assignees: components["schemas"]["PersonRef"][];
            /** @description Words to find it by. */
            tags: string[];
            /** @description The chat that opened it. */
            chat: components["schemas"]["TaskChat"] | null;
            /**
             * Format: uuid
             * @description The task of this chat before it, which it goes on from.
             */
            previousTaskId: string | null;
            externalId: string | null;
            /** @description Also its `ETag`. What is written in the feed does not change it. */
            version: number;
            /**
             * Format: date-time
             * @description When it was opened.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updatedAt: string;
        };
        ChangeTaskRequest: {
            /** @description One line. */
            title?: string;
            /** @description What is to be done. */
            description?: string;
            /** @description One of `GET /api/task-statuses`. */
            statusId?: string;
            /** @description All of them: it replaces what was there. */
            assigneeIds?: string[];
            tags?: string[];
            /** @description Its id in your own system; no other may have it. */
            externalId?: string | null;
        };
        ActionAuthor: {
            /**
             * @description system: the product itself.
             * @enum {string}
             */
            kind: "contact" | "employee" | "system";
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * Format: uuid
             * @description Their picture, a file.
             */
            avatarFileId: string | null;
        };
        ActionFile: {
            /** Format: uuid */
            id: string;
            /** @description As its sender named it. */
            name: string;
            /** @description By what is inside, not by the name. */
            mimeType: string;
            /**
             * Format: int64
             * @description Bytes; null while it is not there.
             */
            size: number | null;
            /**
             * @description pending: still being fetched. lost: it could not be had. infected: it held malware, and nothing of it is kept.
             * @enum {string}
             */
            state: "pending" | "stored" | "lost" | "infected";
            /** @description Why it is lost or was not looked into, and what can be done. */
            reason?: string;
            /** @description What `reason` says, sentence by sentence. */
            reasonCodes?: components["schemas"]["Sentence"][];
            /**
             * Format: int32
             * @description Pixels.
             */
            width?: number;
            /**
             * Format: int32
             * @description Pixels.
             */
            height?: number;
            /** @description True for a picture or film that could not be looked into to its end, or not at all: it is a file like any other. */
            notExamined?: boolean;
            /**
             * Format: int32
             * @description Of a film or sound, in milliseconds.
             */
            durationMs?: number;
            /**
             * Format: uri-reference
             * @description Where its bytes are, for staff.
             */
            url: string;
            /**
             * Format: uri-reference
             * @description A small JPEG of it; absent when there is none.
             */
            thumbnailUrl?: string;
            /**
             * Format: uri
             * @description Its public address, of a picture that of the copy that was sent; null while it has none, or when it has ended.
             */
            publicUrl: string | null;
            /** @enum {string} */
            kind: "picture" | "video" | "file" | "sticker";
        };
        Location: {
            /**
             * Format: double
             * @description Degrees north.
             */
            lat: number;
            /**
             * Format: double
             * @description Degrees east.
             */
            lon: number;
        };
        SharedContact: {
            /** @description As it stands on the card. */
            name: string | null;
            /** @description The first number of the card. */
            phoneNumber: string | null;
            /** @description All numbers of a card that has several. */
            phoneNumbers?: string[];
            /** @description True: their own number, shared by the button; absent: somebody’s. */
            own?: boolean;
        };
        PhoneRequestRef: {
            /** Format: uuid */
            id: string;
        };
        Sticker: {
            id: string;
        };
        Unsupported: {
            /** @description The kind, in the words of the messenger. */
            type: string;
        };
        Notify: {
            /** @description Contacts who get it in the messenger. */
            contactIds: string[];
            /** @description Employees whose attention it needs. */
            employeeIds: string[];
        };
        Wait: {
            /**
             * @description hold: its author may still take it back. account: its bot is stopped or paused. earlier-message: messages of a chat go out in order. retry: its next attempt. rate: the most that the bot sends in a second. sender: a moment.
             * @enum {string}
             */
            for: "hold" | "account" | "earlier-message" | "retry" | "rate" | "sender";
            /** @description The same as a sentence. */
            text: string;
            /** @description What `text` says, sentence by sentence. */
            textCodes?: components["schemas"]["Sentence"][];
            /**
             * Format: date-time
             * @description When it goes on, where that is known.
             */
            until?: string;
        };
        DeliveryPart: {
            /**
             * @description link: a file that the messenger does not carry, as a text with its public address.
             * @enum {string}
             */
            kind: "text" | "picture" | "video" | "file" | "link" | "location" | "contact" | "phone-request";
            /**
             * @description What became of this part.
             * @enum {string}
             */
            state: "queued" | "sending" | "sent" | "delivered" | "seen" | "failed" | "unknown";
            /** @description Why it failed or is not known. */
            reason?: string;
            /** @description What `reason` says, sentence by sentence. */
            reasonCodes?: components["schemas"]["Sentence"][];
            /**
             * Format: uuid
             * @description Of a file: which.
             */
            fileId?: string;
            /** @description What to know of the form in which it goes out. */
            note?: string;
            /** @description What `note` says, sentence by sentence. */
            noteCodes?: components["schemas"]["Sentence"][];
            /**
             * Format: int32
             * @description The messenger's word on what it costs (0 to 5).
             */
            billingStatus?: number;
            /**
             * Format: date-time
             * @description When the messenger took it.
             */
            sentAt?: string;
            /**
             * Format: date-time
             * @description When it reached the phone, as the messenger says.
             */
            deliveredAt?: string;
            /**
             * Format: date-time
             * @description When the customer opened the chat.
             */
            seenAt?: string;
            /**
             * Format: date-time
             * @description When it failed, or became not known.
             */
            failedAt?: string;
        };
        Delivery: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Whom it goes to.
             */
            contactId: string;
            /** @description Their name. */
            contactName: string;
            /**
             * Format: uuid
             * @description Null where there was none to send to.
             */
            chatId: string | null;
            /** @description The bot of that chat. */
            accountName: string | null;
            /**
             * @description Where the answer is: of its parts the one that is least far.
             * @enum {string}
             */
            state: "queued" | "sending" | "sent" | "delivered" | "seen" | "failed" | "unknown";
            /** @description Why it waits, failed or is not known, and what can be done. */
            reason?: string;
            /** @description What `reason` says, sentence by sentence. */
            reasonCodes?: components["schemas"]["Sentence"][];
            /** @description What it waits for, while it is queued. */
            waits?: components["schemas"]["Wait"];
            /**
             * Format: int32
             * @description How often it was sent.
             */
            attempts: number;
            /** @description What it is sent as, in this order. */
            parts: components["schemas"]["DeliveryPart"][];
        };
        Action: {
            /** Format: uuid */
            id: string;
            /**
             * @description message: to or from a customer. comment: among staff. system: written by the service.
             * @enum {string}
             */
            kind: "message" | "comment" | "system";
            /**
             * @description in: from the customer. out: to them. internal: among staff.
             * @enum {string}
             */
            direction: "in" | "out" | "internal";
            /** @description The message that opened the task. */
            opening?: boolean;
            /** @description As it was written; may be empty where there is something else. */
            text: string;
            /** @description What `text` says, sentence by sentence. */
            textCodes?: components["schemas"]["Sentence"][];
            /** @description Who wrote it. */
            author: components["schemas"]["ActionAuthor"];
            /** @description In the order they were sent. */
            files: components["schemas"]["ActionFile"][];
            /** @description A place that was sent. */
            location?: components["schemas"]["Location"];
            /** @description A contact card that was sent. */
            sharedContact?: components["schemas"]["SharedContact"];
            /** @description It asks the customer for their phone number. */
            phoneRequest?: components["schemas"]["PhoneRequestRef"];
            /** @description A sticker that was sent. */
            sticker?: components["schemas"]["Sticker"];
            /** @description An address that was sent as such. */
            link?: string;
            /** @description Something that cannot be shown here. */
            unsupported?: components["schemas"]["Unsupported"];
            /** @description True: the customer sent nothing to see, and the text only says so. */
            empty?: boolean;
            /** @description True: its text and files went by their age, as the settings say. */
            removed?: boolean;
            /**
             * Format: date-time
             * @description When its author sent it.
             */
            writtenAt: string;
            /**
             * Format: date-time
             * @description When it came into the feed.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Until then it is held: it can be taken back, or sent at once.
             */
            heldUntil?: string;
            /** @description Who was to get it. */
            notify: components["schemas"]["Notify"];
            /** @description One for each chat it goes to. */
            deliveries: components["schemas"]["Delivery"][];
        };
        ActionPage: {
            items: components["schemas"]["Action"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
            /** @description With `around`: cursor of the pages before, in the other `order`; null at the beginning. */
            previousCursor: string | null;
        };
        LocationRequest: {
            /**
             * Format: double
             * @description Degrees, between -90 and 90.
             */
            lat: number;
            /**
             * Format: double
             * @description Degrees, between -180 and 180.
             */
            lon: number;
        };
        SharedContactRequest: {
            /** @description A messenger may show less of it. Without a name the number stands for it. */
            name?: string | null;
            /**
             * @description With its country code. Blanks and signs in it, as people copy it, are left out.
             * @example +40721234567
             */
            phoneNumber: string;
        };
        NotifyRequest: {
            /** @description Contacts who get the action in the messenger. */
            contactIds?: string[];
            /** @description Employees whose attention it needs. */
            employeeIds?: string[];
        };
        AddActionRequest: {
            /** @description A text longer than the messenger carries is split. */
            text?: string;
            /** @description From `POST /api/files`, or of other actions; sent in this order, after the text. */
            fileIds?: string[];
            location?: components["schemas"]["LocationRequest"];
            /** @description A contact card for the customer. */
            sharedContact?: components["schemas"]["SharedContactRequest"];
            /** @description Without a contact here the action stays internal. */
            notify?: components["schemas"]["NotifyRequest"];
            /** @description The task gets this status with it, and has its old one again where the action is taken back. */
            statusId?: string;
            /** @description So long nothing leaves: meanwhile it can be taken back, or sent at once. */
            holdSeconds?: number;
            /**
             * Format: uuid
             * @description The quick reply that the text began as: its use is counted. What is sent is `text`.
             */
            quickReplyId?: string;
            /** @description True adds nothing: the answer says what each contact would get. */
            dryRun?: boolean;
        };
        PreviewPart: {
            /** @enum {string} */
            kind: "text" | "picture" | "video" | "file" | "link" | "location" | "contact" | "phone-request";
            /** @description Also the caption of a picture. */
            text?: string;
            /** Format: uuid */
            fileId?: string;
            /**
             * @description The form in which the file goes out.
             * @enum {string}
             */
            noteCode?: "as-link" | "smaller-picture";
            /** @description The same as a sentence. */
            note?: string;
            /** @description What `note` says, sentence by sentence. */
            noteCodes?: components["schemas"]["Sentence"][];
        };
        ActionPreview: {
            /** Format: uuid */
            contactId: string;
            /** @description The name they would see; null where there is no chat. */
            speaksAs: string | null;
            /** @description The messages, in this order. */
            parts: components["schemas"]["PreviewPart"][];
            /** @description What may come as a surprise. */
            warnings: ("no-chat" | "customer-left" | "account-waits" | "split" | "as-link" | "smaller-picture" | "name-cut")[];
        };
        PhoneRequest: {
            /**
             * Format: uuid
             * @description Whom to ask; default: the task's counterparty.
             */
            contactId?: string;
        };
        TaskStatus: {
            id: string;
            name: string;
            /** @description Messages go on into tasks whose status is active. */
            active: boolean;
            /** @description Built-in ones can be renamed, not removed. */
            builtIn: boolean;
            /**
             * Format: int32
             * @description Its place in the list, from 0.
             */
            position: number;
            /**
             * Format: int32
             * @description Rises with each change, that of its place too; also its `ETag`.
             */
            version: number;
        };
        TaskStatusPage: {
            items: components["schemas"]["TaskStatus"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        CreateStatusRequest: {
            /** @description Unlike that of any other, whatever the case. */
            name: string;
            /** @description Messages go on into tasks whose status is active. */
            active: boolean;
            /**
             * Format: int32
             * @description Without it: the last.
             */
            position?: number;
        };
        ChangeStatusRequest: {
            name?: string;
            /** @description That of the status new tasks begin with stays true. */
            active?: boolean;
            /**
             * Format: int32
             * @description Moves it to this place; the others make room.
             */
            position?: number;
        };
        TaskTemplate: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Pattern; empty: `<name> (Viber, <bot>)`. */
            title: string;
            /** @description Pattern; empty: the message. */
            description: string;
            statusId: string;
            assigneeIds: string[];
            /** @description The same with their names. */
            assignees: components["schemas"]["PersonRef"][];
            tags: string[];
            /** @description What of it does not hold now, and what happens instead: sentences. */
            warnings: string[];
            /** @description What `warnings` says, sentence by sentence. */
            warningCodes?: components["schemas"]["Sentence"][];
            /**
             * Format: int32
             * @description Rises with each change; also its `ETag`.
             */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        TaskTemplatePage: {
            items: components["schemas"]["TaskTemplate"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        CreateTaskTemplateRequest: {
            /**
             * @description Pattern of the title. `{{contact.name}}`: the name of the contact; `{{account.name}}`: the name of the bot; `{{message.text}}`: the message that opens the task; `{{date}}`: the day it was written, UTC, as in 2026-01-31. What is too long is cut. Empty: `<name> (Viber, <bot>)`.
             * @example {{date}} {{contact.name}}: {{message.text}}
             */
            title?: string;
            /** @description Pattern of the description, with the same variables. Where it has no place for the message, that comes below. */
            description?: string;
            /** @description What new tasks begin with: an active status. Without it: the first one. */
            statusId?: string;
            /** @description Active employees. */
            assigneeIds?: string[];
            tags?: string[];
            name: string;
        };
        ChangeTaskTemplateRequest: {
            /**
             * @description Pattern of the title. `{{contact.name}}`: the name of the contact; `{{account.name}}`: the name of the bot; `{{message.text}}`: the message that opens the task; `{{date}}`: the day it was written, UTC, as in 2026-01-31. What is too long is cut. Empty: `<name> (Viber, <bot>)`.
             * @example {{date}} {{contact.name}}: {{message.text}}
             */
            title?: string;
            /** @description Pattern of the description, with the same variables. Where it has no place for the message, that comes below. */
            description?: string;
            /** @description What new tasks begin with: an active status. Without it: the first one. */
            statusId?: string;
            /** @description Active employees. */
            assigneeIds?: string[];
            tags?: string[];
            name?: string;
        };
        TaskOfFile: {
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            number: number;
            title: string;
        };
        PublicFileView: {
            /**
             * Format: uuid
             * @description To be named in `DELETE /api/files/{id}/public-link`.
             */
            id: string;
            name: string;
            /**
             * Format: int64
             * @description Bytes.
             */
            size: number | null;
            /** @description What it is of another file, as in `thumbnail`; null when it is a file of its own. */
            variant: string | null;
            /**
             * Format: uuid
             * @description That other file; revoking it revokes this one too.
             */
            originalId: string | null;
            /**
             * Format: date-time
             * @description When it was last sent, give or take a day.
             */
            since: string;
            /**
             * Format: date-time
             * @description When the address ends by itself.
             */
            until: string;
            address: string;
            /** @description The newest task it is in; null for pictures of people and bots. */
            task: components["schemas"]["TaskOfFile"] | null;
        };
        PublicFilePage: {
            items: components["schemas"]["PublicFileView"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        SetReadRequest: {
            /**
             * Format: uuid
             * @description The last action of the feed that you have read; an earlier one sets the mark back.
             */
            actionId: string;
            /**
             * @description You have not read this action either, nor what stands behind it.
             * @default false
             */
            unread?: boolean;
        };
        MentionedTask: {
            /** Format: uuid */
            id: string;
            /** @description The number people see. */
            number: number;
            title: string;
        };
        Mention: {
            task: components["schemas"]["MentionedTask"];
            action: components["schemas"]["Action"];
        };
        MentionPage: {
            items: components["schemas"]["Mention"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        Hit: {
            /** Format: uuid */
            taskId: string;
            /**
             * Format: int32
             * @description The number people see.
             */
            number: number;
            /** @description Of the task. */
            title: string;
            /** @description Whom the task is with. */
            contact: components["schemas"]["TaskCounterparty"] | null;
            /**
             * Format: uuid
             * @description An action with the words: the newest with all of them, else with most of them. Null: they stand in the task itself, or `furtherBack`.
             */
            actionId: string | null;
            /** @description They stand in the feed, but so far back that the place was not looked for. One request looks through the 300 newest actions of each task, then through 12,000 older ones of all tasks together: more words or a smaller `limit` reach further. */
            furtherBack: boolean;
            /** @description One line around the words. */
            snippet: string;
            /**
             * Format: date-time
             * @description When that was written.
             */
            at: string;
        };
        Hits: {
            /** @description At most one of each task, the newest task first. */
            items: components["schemas"]["Hit"][];
        };
        DraftNotify: {
            contactIds: string[];
            employeeIds: string[];
        };
        Draft: {
            /** Format: uuid */
            taskId: string;
            text: string;
            /** @description Those that are still there. */
            files: components["schemas"]["FileView"][];
            fileIds: string[];
            /** @description A place that goes with it. */
            location?: components["schemas"]["Location"];
            notify: components["schemas"]["DraftNotify"];
            /** @description The `Idempotency-Key` of the action that it becomes. */
            key: string;
            /** Format: date-time */
            savedAt: string;
        };
        DraftPage: {
            items: components["schemas"]["Draft"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        SaveDraftRequest: {
            text?: string;
            /** @description From `POST /api/files`, or of other actions. They stay here as long as the draft; those that are gone are left out. */
            fileIds?: string[];
            location?: components["schemas"]["LocationRequest"];
            /** @description What is no id is left out. */
            notify?: components["schemas"]["NotifyRequest"];
            /** @description The `Idempotency-Key` of the action that it becomes: once that stands, the draft is gone. */
            key: string;
            /**
             * Format: date-time
             * @description When it was written, by the clock of the device. An earlier one does not replace a later one.
             */
            savedAt: string;
        };
        TaskLogChange: {
            /** @enum {string} */
            field: "title" | "description" | "status" | "assignees" | "tags" | "external-id" | "trashed" | "restored";
            /** @description Names of a status and of people as they are now, tags; else empty. */
            from: string[];
            to: string[];
        };
        TaskLogEntry: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @description Who did it; of the opening, the assigner. */
            by: components["schemas"]["PersonRef"];
            /**
             * @description opened: by a message of the customer, or by hand.
             * @enum {string}
             */
            kind: "opened" | "changed";
            changes: components["schemas"]["TaskLogChange"][];
        };
        TaskLogPage: {
            items: components["schemas"]["TaskLogEntry"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        /** @enum {string} */
        QuickReplyScope: "everyone" | "mine";
        QuickReplyTexts: {
            /** @description English */
            en?: string;
            /** @description Romanian */
            ro?: string;
            /** @description Russian */
            ru?: string;
            /** @description Ukrainian */
            uk?: string;
        };
        QuickReply: {
            /** Format: uuid */
            id: string;
            /** @description `mine`: nobody else sees it. */
            scope: components["schemas"]["QuickReplyScope"];
            /** @description What is typed behind `/`. */
            shortcut: string;
            title: string;
            texts: components["schemas"]["QuickReplyTexts"];
            /** @description Those that are still there. */
            files: components["schemas"]["FileView"][];
            fileIds: string[];
            /** @description In tasks of these bots it is offered; empty: in all. */
            accountIds: string[];
            /** @description How often it was sent, by everybody. */
            uses: number;
            /**
             * Format: date-time
             * @description When you have sent it last.
             */
            lastUsedAt: string | null;
            /** @description What of it does not hold now: sentences. */
            warnings: string[];
            /** @description What `warnings` says, sentence by sentence. */
            warningCodes?: components["schemas"]["Sentence"][];
            /**
             * Format: int32
             * @description Rises with each change; also its `ETag`.
             */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        QuickReplyPage: {
            items: components["schemas"]["QuickReply"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        CreateQuickReplyRequest: {
            /**
             * @description Only admins keep everyone's. `mine`: nobody else sees it; it hides everyone's of the same shortcut.
             * @default everyone
             */
            scope?: components["schemas"]["QuickReplyScope"];
            /** @description Letters, digits, `-` and `_`; case makes no difference. */
            shortcut: string;
            title: string;
            /** @description `{{contact.name}}`: the name of the contact; `{{contact.firstName}}`: the first word of it; `{{account.name}}`: the name of the bot; `{{employee.name}}`: the name of who answers; `{{employee.firstName}}`: the first word of it; `{{task.number}}`: the number of the task; `{{task.title}}`: its title; `{{date}}`: today, in the language of the text; `{{time}}`: the time of day, as in 14:05. With what stands where it is not known: `{{contact.firstName|there}}`. What is typed each time: `{{?amount}}`. */
            texts?: components["schemas"]["QuickReplyTexts"];
            /** @description From `POST /api/files`; sent in this order. */
            fileIds?: string[];
            /** @description In tasks of these bots it is offered; empty: in all. */
            accountIds?: string[];
        };
        ChangeQuickReplyRequest: {
            /** @description Letters, digits, `-` and `_`; case makes no difference. */
            shortcut?: string;
            title?: string;
            /** @description `{{contact.name}}`: the name of the contact; `{{contact.firstName}}`: the first word of it; `{{account.name}}`: the name of the bot; `{{employee.name}}`: the name of who answers; `{{employee.firstName}}`: the first word of it; `{{task.number}}`: the number of the task; `{{task.title}}`: its title; `{{date}}`: today, in the language of the text; `{{time}}`: the time of day, as in 14:05. With what stands where it is not known: `{{contact.firstName|there}}`. What is typed each time: `{{?amount}}`. */
            texts?: components["schemas"]["QuickReplyTexts"];
            /** @description From `POST /api/files`; sent in this order. */
            fileIds?: string[];
            /** @description In tasks of these bots it is offered; empty: in all. */
            accountIds?: string[];
        };
        RenderQuickReplyRequest: {
            /** Format: uuid */
            taskId: string;
            /** @description What is typed for its blanks, by their names. */
            values?: {
                [key: string]: string;
            };
            /**
             * @description Without it: that of the chat.
             * @enum {string}
             */
            language?: "en" | "ro" | "ru" | "uk";
            /** @description In which date and time are told, as in `Europe/Bucharest`; without it: UTC. */
            timeZone?: string;
        };
        RenderedQuickReply: {
            /** @description What nobody has filled in stands in it as `{{…}}`: a contact is not sent that. */
            text: string;
            /**
             * @description Of the text; null where there is none.
             * @enum {string|null}
             */
            language: "en" | "ro" | "ru" | "uk" | null;
            files: components["schemas"]["FileView"][];
            /** @description Variables that nobody can fill in, which still stand in the text, and names of files that are gone. */
            missing: string[];
            /** @description Blanks that are still to be typed. */
            blanks: string[];
        };
        RetriedWait: {
            /** @enum {string} */
            for: "hold" | "account" | "earlier-message" | "retry" | "rate" | "sender";
            text: string;
            /** @description What `text` says, sentence by sentence. */
            textCodes?: components["schemas"]["Sentence"][];
            /** Format: date-time */
            until?: string;
        };
        RetriedPart: {
            /** @enum {string} */
            kind: "text" | "picture" | "video" | "file" | "link" | "location" | "contact" | "phone-request";
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "delivered" | "seen" | "failed" | "unknown";
            reason?: string;
            /** @description What `reason` says, sentence by sentence. */
            reasonCodes?: components["schemas"]["Sentence"][];
            /** Format: uuid */
            fileId?: string;
            note?: string;
            /** @description What `note` says, sentence by sentence. */
            noteCodes?: components["schemas"]["Sentence"][];
            /** Format: int32 */
            billingStatus?: number;
            /** Format: date-time */
            sentAt?: string;
            /** Format: date-time */
            deliveredAt?: string;
            /** Format: date-time */
            seenAt?: string;
            /** Format: date-time */
            failedAt?: string;
        };
        RetriedDelivery: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            actionId: string;
            /** Format: uuid */
            contactId: string;
            /** Format: uuid */
            chatId: string | null;
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "delivered" | "seen" | "failed" | "unknown";
            reason?: string;
            /** @description What `reason` says, sentence by sentence. */
            reasonCodes?: components["schemas"]["Sentence"][];
            waits?: components["schemas"]["RetriedWait"];
            /** Format: int32 */
            attempts: number;
            /** @description Parts the customer has already are not sent again. */
            parts: components["schemas"]["RetriedPart"][];
        };
        LinkAccountRequest: {
            /** @example viber */
            kind: string;
            /**
             * @default bot
             * @enum {string}
             */
            type?: "bot" | "public";
            apiKey: string;
            /**
             * Format: uuid
             * @description null takes it away.
             */
            taskTemplateId?: string | null;
            /** Format: uuid */
            contactTemplateId?: string | null;
            /** @description Employees who get the tasks of this bot. */
            additionalAssigneeIds?: string[];
        };
        AccountEmployee: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        AccountPause: {
            /** @description Null for a former employee. */
            by: components["schemas"]["AccountEmployee"] | null;
            /** Format: date-time */
            at: string;
        };
        AccountWebhook: {
            /** @description When it was looked at last, the messenger sent its callbacks here. */
            ours: boolean;
            /**
             * Format: uri
             * @description Another installation that took it over in the last day.
             */
            foreignUrl?: string;
        };
        FailureRate: {
            /**
             * Format: int32
             * @description Accepted by the messenger.
             */
            sent: number;
            /**
             * Format: int32
             * @description Refused by the messenger, or given up.
             */
            failed: number;
            /**
             * Format: int32
             * @description No clear answer came: sent, or not.
             */
            unknown: number;
            /**
             * Format: int32
             * @description How many minutes back it counts.
             * @example 60
             */
            windowMinutes: number;
        };
        AccountHealth: {
            /**
             * @description unhealthy: it cannot send or receive just now.
             * @enum {string}
             */
            state: "ok" | "unhealthy";
            /** @description What is wrong and what to do; absent when all is well. */
            reason?: string;
            /** @description What `reason` says, sentence by sentence. */
            reasonCodes?: components["schemas"]["Sentence"][];
            /**
             * Format: date-time
             * @description When it was looked at last.
             */
            checkedAt: string;
            /**
             * Format: date-time
             * @description When a callback came last.
             */
            lastEventAt: string | null;
            webhook: components["schemas"]["AccountWebhook"];
            failureRate: components["schemas"]["FailureRate"];
        };
        WelcomeText: {
            en?: string;
            ro?: string;
            ru?: string;
            uk?: string;
        };
        WelcomeButton: {
            en?: string;
            ro?: string;
            ru?: string;
            uk?: string;
        };
        WelcomeFields: {
            /**
             * @example {
             *       "en": "Hello! Write to us here.",
             *       "ru": "Здравствуйте! Пишите нам сюда."
             *     }
             */
            text: components["schemas"]["WelcomeText"];
            /** @description Buttons below the text, one a row: a press writes what stands on it. */
            buttons?: components["schemas"]["WelcomeButton"][];
        };
        LocalisedTextView: {
            /** @description English */
            en?: string;
            /** @description Romanian */
            ro?: string;
            /** @description Russian */
            ru?: string;
            /** @description Ukrainian */
            uk?: string;
        };
        SettingsPatch: {
            /**
             * @description A message to a task that is not active opens a new one.
             * @default true
             */
            createTaskWhenNoneActive?: boolean | null;
            /**
             * Format: int32
             * @description How many earlier messages a new task quotes.
             * @default 10
             * @enum {integer|null}
             */
            historyInNewTask?: 0 | 1 | 5 | 10 | 20 | 50 | null;
            /**
             * @description Answers carry the employee's name instead of the bot's.
             * @default false
             */
            sendAsEmployee?: boolean | null;
            /**
             * @description The role of the contact in a task its message opens.
             * @default assigner
             * @enum {string|null}
             */
            contactTaskRole?: "assigner" | "assignee" | "both" | null;
            /** @description What somebody who opens the chat is greeted with, in the language of their device. Given, it replaces the whole greeting; with an empty `text` there is none. */
            welcome?: components["schemas"]["WelcomeFields"] | null;
            /** @description How customers are asked for their phone number, in all languages: it replaces what was there. */
            phoneRequest?: components["schemas"]["LocalisedTextView"] | null;
        };
        AccountAssignees: {
            employees: components["schemas"]["AccountEmployee"][];
            /**
             * @description template: its assignees, and the account's additional ones; account: the latter alone; linkedBy: nobody is named, so it is who linked the bot.
             * @enum {string}
             */
            from: "template" | "account" | "linkedBy";
        };
        Account: {
            /** Format: uuid */
            id: string;
            /**
             * @description The messenger.
             * @example viber
             */
            kind: string;
            /** @example bot */
            type: string;
            /** @description As the messenger shows it. */
            name: string;
            /** @description Its name in addresses of the messenger. */
            uri: string;
            /**
             * Format: uuid
             * @description Its picture, for `GET /api/files/{id}`.
             */
            avatarFileId: string | null;
            /** @description The end of its key, to tell keys apart. */
            apiKeyLast4: string;
            /** @description false: paused. Messages still become tasks; answers wait until it is resumed. */
            enabled: boolean;
            /** @description Who paused it, and when; null while it is on. */
            paused: components["schemas"]["AccountPause"] | null;
            /**
             * Format: int32
             * @description Answers that have not left yet.
             */
            waitingAnswers: number;
            /**
             * Format: int32
             * @description Customers who have written to it.
             */
            chats: number;
            /** @description Whether it works, and what to do if not. */
            health: components["schemas"]["AccountHealth"];
            /** @description Settings that differ here from the integration-wide ones. */
            overrides: components["schemas"]["SettingsPatch"];
            /**
             * @description Every setting as it holds here: `{value, from}`, from `account` (an override) or `integration`.
             * @example {
             *       "historyInNewTask": {
             *         "value": 10,
             *         "from": "integration"
             *       }
             *     }
             */
            settings: Record<string, never>;
            /**
             * Format: uuid
             * @description The template of the tasks its messages open.
             */
            taskTemplateId: string | null;
            /**
             * Format: uuid
             * @description The template of new contacts.
             */
            contactTemplateId: string | null;
            /** @description Employees who get the tasks of this bot. */
            additionalAssigneeIds: string[];
            /**
             * Format: int32
             * @description At most so many messages are sent in a second, by all instances together; the others wait.
             * @example 50
             */
            messagesPerSecond: number;
            /** @description Who gets the next task that a message opens. */
            assignees: components["schemas"]["AccountAssignees"];
            /** @description What of this does not hold now, and what happens instead: sentences. */
            warnings: string[];
            /** @description What `warnings` says, sentence by sentence. */
            warningCodes?: components["schemas"]["Sentence"][];
            /**
             * Format: uri
             * @description Opens the chat on a phone with Viber.
             */
            deepLink: string;
            /**
             * Format: int32
             * @description Rises with each change that staff make; also its `ETag`.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was linked.
             */
            createdAt: string;
        };
        AccountPage: {
            items: components["schemas"]["Account"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        PreviewedChange: {
            setting: string;
            from: boolean | number | string | Record<string, never> | null;
            to: boolean | number | string | Record<string, never> | null;
        };
        Destinations: {
            /**
             * Format: int32
             * @description Chats whose next message goes to the task they are bound to.
             */
            boundTask: number;
            /**
             * Format: int32
             * @description Chats whose next message opens a new task.
             */
            newTask: number;
        };
        MovedChat: {
            /** Format: uuid */
            chatId: string;
            contactName: string;
            /**
             * Format: uuid
             * @description The task it is bound to now.
             */
            taskId: string | null;
            /** @enum {string} */
            from: "bound-task" | "new-task";
            /** @enum {string} */
            to: "bound-task" | "new-task";
        };
        SettingsPreview: {
            /** @enum {boolean} */
            dryRun: true;
            /** @description Settings that would change; empty when nothing would. */
            changes: components["schemas"]["PreviewedChange"][];
            /**
             * Format: int32
             * @description Chats of customers who have not left, in the accounts concerned.
             */
            chats: number;
            now: components["schemas"]["Destinations"];
            after: components["schemas"]["Destinations"];
            /** @description The first of those whose next message would go elsewhere. */
            moved: components["schemas"]["MovedChat"][];
        };
        ChangeAccountRequest: {
            /** @description false pauses sending; messages still become tasks. */
            enabled?: boolean;
            apiKey?: string;
            /**
             * Format: uuid
             * @description null takes it away.
             */
            taskTemplateId?: string | null;
            /** Format: uuid */
            contactTemplateId?: string | null;
            additionalAssigneeIds?: string[];
            /** @description null takes an override away; absent ones stay. */
            overrides?: components["schemas"]["SettingsPatch"];
            /**
             * Format: int32
             * @description At most so many messages are sent in a second; null: the usual rate.
             * @default 50
             */
            messagesPerSecond?: number | null;
            /**
             * @description Only tells what the change of the overrides would do.
             * @default false
             */
            dryRun?: boolean;
        };
        CheckKeyRequest: {
            /** @example viber */
            kind: string;
            apiKey: string;
        };
        KeyOwner: {
            /** @description As the messenger shows it. */
            name: string;
            /** @description Its name in addresses of the messenger. */
            uri: string;
            /**
             * Format: uri
             * @description The messenger's address of its picture.
             */
            avatarUrl: string | null;
            /**
             * Format: int32
             * @description How many people follow it; null where it is not said.
             */
            subscribers: number | null;
            /**
             * Format: uuid
             * @description The account it is linked as already.
             */
            linkedAccountId: string | null;
            /** @description Who gets its messages now, where it is somebody else. */
            webhookElsewhere: string | null;
        };
        Bot: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            avatarFileId: string | null;
        };
        BotPage: {
            items: components["schemas"]["Bot"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        Inbound: {
            id: string;
            accountId: string;
            /** @description The messenger's name of the event. */
            event: string;
            /** @description 64-bit: keep it as text. */
            messageToken: string;
            userId: string;
            /** @enum {string} */
            state: "received" | "processed" | "failed" | "ignored";
            /** @description Why it was ignored, or how it failed. */
            reason?: string;
            /** @description What `reason` says, sentence by sentence. */
            reasonCodes?: components["schemas"]["Sentence"][];
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            processedAt: string | null;
            /** @description The raw body, exactly as it came; bytes that are no UTF-8 are replaced for display. */
            body: string;
            /** @description The bytes themselves in base64, where `body` cannot show them. */
            bodyBase64?: string;
        };
        InboundPage: {
            items: components["schemas"]["Inbound"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        InboundCounts: {
            /** @description Taken in, not yet processed. */
            received: number;
            /** @description What they said is in the tasks. */
            processed: number;
            /** @description They wait for somebody to process them again. */
            failed: number;
            /** @description They mean nothing here. */
            ignored: number;
        };
        SettingsView: {
            createTaskWhenNoneActive: boolean;
            /**
             * Format: int32
             * @enum {integer}
             */
            historyInNewTask: 0 | 1 | 5 | 10 | 20 | 50;
            sendAsEmployee: boolean;
            /** @enum {string} */
            contactTaskRole: "assigner" | "assignee" | "both";
            welcome: components["schemas"]["WelcomeFields"];
            phoneRequest: components["schemas"]["LocalisedTextView"];
        };
        ChangeSettingsRequest: {
            /**
             * @description A message to a task that is not active opens a new one.
             * @default true
             */
            createTaskWhenNoneActive?: boolean | null;
            /**
             * Format: int32
             * @description How many earlier messages a new task quotes.
             * @default 10
             * @enum {integer|null}
             */
            historyInNewTask?: 0 | 1 | 5 | 10 | 20 | 50 | null;
            /**
             * @description Answers carry the employee's name instead of the bot's.
             * @default false
             */
            sendAsEmployee?: boolean | null;
            /**
             * @description The role of the contact in a task its message opens.
             * @default assigner
             * @enum {string|null}
             */
            contactTaskRole?: "assigner" | "assignee" | "both" | null;
            /** @description What somebody who opens the chat is greeted with, in the language of their device. Given, it replaces the whole greeting; with an empty `text` there is none. */
            welcome?: components["schemas"]["WelcomeFields"] | null;
            /** @description How customers are asked for their phone number, in all languages: it replaces what was there. */
            phoneRequest?: components["schemas"]["LocalisedTextView"] | null;
            /**
             * @description Only tells what the change would do.
             * @default false
             */
            dryRun?: boolean;
        };
        ChangedBy: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        SettingsChange: {
            id: string;
            /** Format: date-time */
            changedAt: string;
            changedBy: components["schemas"]["ChangedBy"];
            /** @description The account whose override it is; null for all accounts. */
            accountId: string | null;
            setting: string;
            from: boolean | number | string | Record<string, never> | null;
            to: boolean | number | string | Record<string, never> | null;
        };
        SettingsChangePage: {
            items: components["schemas"]["SettingsChange"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        SimulateRequest: {
            /** @example Hello, my printer is broken. */
            text: string;
            /**
             * Format: uuid
             * @description A contact who writes; without one: a person who never wrote before.
             */
            contactId?: string;
            /** @description Name of the new person. */
            customerName?: string;
        };
        SimulatedContact: {
            /**
             * Format: uuid
             * @description Null: the card would be created.
             */
            id: string | null;
            name: string;
            isNew: boolean;
        };
        SimulatedStatus: {
            id: string;
            name: string;
            active: boolean;
        };
        SimulatedPerson: {
            /** @enum {string} */
            kind: "contact" | "employee";
            /** Format: uuid */
            id: string | null;
            name: string;
        };
        SimulatedCounterparty: {
            /** Format: uuid */
            id: string | null;
            name: string;
        };
        SimulatedTask: {
            /**
             * Format: uuid
             * @description Null: the task would be created.
             */
            id: string | null;
            /** Format: int32 */
            number: number | null;
            title: string;
            description: string;
            status: components["schemas"]["SimulatedStatus"];
            /** @enum {string} */
            state: "active" | "inactive" | "trash";
            assigner: components["schemas"]["SimulatedPerson"];
            counterparty: components["schemas"]["SimulatedCounterparty"] | null;
            assignees: components["schemas"]["SimulatedPerson"][];
            tags: string[];
            isNew: boolean;
            /** Format: uuid */
            previousTaskId: string | null;
        };
        Simulation: {
            contact: components["schemas"]["SimulatedContact"];
            task: components["schemas"]["SimulatedTask"];
            /** @enum {string} */
            rule: "first-message" | "bound-task" | "status-not-active" | "task-in-trash" | "task-deleted";
            /** @description Why, in sentences; `rule` and `settings` say the same for programs. */
            why: string[];
            /** @description The settings that hold for this account, and which level says so. */
            settings: Record<string, never>;
        };
        EntryView: {
            /**
             * Format: uri
             * @description Opens the chat where the app is installed; does nothing elsewhere.
             */
            deepLink: string;
            /**
             * Format: uri
             * @description The public page that works everywhere. It stays the same for ever.
             */
            pageUrl: string;
            /** @description The page’s address as a QR code, to be printed. */
            qrSvg: string;
            /**
             * Format: uri
             * @description The messenger's own web address of the chat.
             */
            chatsLink: string;
            /** @description HTML of a button that opens the page, to be pasted into any web page. */
            snippet: string;
        };
        CreateEntryLinkRequest: {
            /**
             * Format: uuid
             * @description The chat of whoever comes is bound to this card instead of a new one.
             */
            contactId?: string;
            /**
             * Format: uuid
             * @description The first message goes to this task, and the chat to the card of its contact.
             */
            taskId?: string;
            /** @description Stands in the description of the task it opens. */
            campaign?: string;
            /**
             * Format: int32
             * @default 30
             */
            expiresInDays?: number;
        };
        EntryLinkAuthor: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        EntryLinkView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uri
             * @description The page with the code in it: works everywhere.
             */
            url: string;
            /**
             * Format: uri
             * @description Opens the chat where the app is installed.
             */
            deepLink: string;
            /**
             * Format: uuid
             * @description Whose chat it is to be.
             */
            contactId: string | null;
            /**
             * Format: uuid
             * @description The task that the first message goes to.
             */
            taskId: string | null;
            /** @description Stands in the description of the task it opens. */
            campaign: string | null;
            /** @enum {string} */
            state: "open" | "used" | "revoked" | "expired";
            createdBy: components["schemas"]["EntryLinkAuthor"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            usedAt?: string;
            /**
             * Format: uuid
             * @description The contact whose message used it.
             */
            usedByContactId?: string;
        };
        EntryLinkPage: {
            items: components["schemas"]["EntryLinkView"][];
            /** @description Cursor of the next page; null at the end. */
            nextCursor: string | null;
        };
        /** @enum {string} */
        LiveEventType: "task.opened" | "task.changed" | "task.deleted" | "action.added" | "action.withdrawn" | "delivery.moved" | "file.changed" | "contact.created" | "contact.changed" | "contact.merged" | "contact.unmerged" | "contact.erased" | "chat.left" | "chat.returned" | "account.changed" | "account.healthy" | "account.unhealthy" | "settings.changed" | "read" | "draft" | "presence";
        /** @enum {string} */
        EventSubjectKind: "task" | "contact" | "chat" | "file" | "account" | "settings";
        EventSubject: {
            kind: components["schemas"]["EventSubjectKind"];
            /** Format: uuid */
            id: string;
        };
        /**
         * @description `delivery.moved`.
         * @enum {string}
         */
        DeliveryState: "queued" | "sending" | "sent" | "delivered" | "seen" | "failed" | "unknown";
        PresentEmployee: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description False: they only have it open. */
            writing: boolean;
        };
        EventData: {
            /**
             * Format: uuid
             * @description `action.added`, `action.withdrawn`, `delivery.moved`, `read`.
             */
            actionId?: string;
            /**
             * @description `action.added`.
             * @enum {string}
             */
            direction?: "in" | "out" | "internal";
            /**
             * Format: uuid
             * @description `delivery.moved`.
             */
            deliveryId?: string;
            /** @description `delivery.moved`. */
            state?: components["schemas"]["DeliveryState"];
            /** @description `task.changed`, `contact.changed`: which fields. */
            fields?: string[];
            /**
             * Format: uuid
             * @description `contact.merged`, `contact.unmerged`: the other card.
             */
            otherId?: string;
            /**
             * Format: date-time
             * @description `draft`: your own in the task; without it there is none any more.
             */
            savedAt?: string;
            /** @description `presence`: everybody who has the task open. */
            employees?: components["schemas"]["PresentEmployee"][];
        };
        LiveEvent: {
            type: components["schemas"]["LiveEventType"];
            subject: components["schemas"]["EventSubject"];
            /** Format: date-time */
            at?: string;
            /**
             * Format: uuid
             * @description The employee who did it.
             */
            byEmployeeId?: string;
            data: components["schemas"]["EventData"];
        };
        PresenceRequest: {
            /** @description Whether you write an answer; false: you only have the task open. */
            writing: boolean;
        };
        /**
         * @description What went wrong (RFC 9457). Some problems have further members, such as `survivorId`.
         * @example {
         *       "type": "task-not-found",
         *       "title": "Not found",
         *       "status": 404,
         *       "detail": "There is no task with the id \"01933e5a-0000-7000-8000-000000000000\"."
         *     }
         */
        Problem: {
            /**
             * @description A stable word for programs, such as `task-not-found`. New ones may come.
             * @enum {string}
             */
            type: "access-token-not-found" | "account-not-found" | "action-not-found" | "action-withdrawn" | "address-too-long" | "already-left" | "already-linked" | "already-merged" | "api-key-lost" | "api-key-refused" | "bad-request" | "built-in-status" | "callback-not-found" | "confirmation-needed" | "contact-changed" | "contact-erased" | "contact-merged" | "contact-not-found" | "contact-template-not-found" | "csrf-refused" | "customer-left" | "database-unavailable" | "delivery-not-found" | "draft-not-found" | "email-taken" | "employee-inactive" | "employee-not-found" | "enrolment-needed" | "entry-link-not-found" | "environment-token" | "erasure-not-found" | "export-running" | "external-id-taken" | "file-infected" | "file-lost" | "file-not-found" | "file-not-lost" | "file-pending" | "file-too-large" | "first-status" | "forbidden" | "headers-too-long" | "idempotency-key-reused" | "identity-not-found" | "identity-taken" | "intake-late" | "intake-limited" | "intake-overloaded" | "intake-unavailable" | "internal" | "invitation-not-found" | "last-admin" | "last-way-in" | "link-dead" | "link-not-valid" | "logout-token-not-valid" | "merge-not-found" | "merge-undone" | "messenger-unreachable" | "method-not-allowed" | "no-chat" | "no-counterparty" | "no-enrolment" | "no-map" | "no-second-factor" | "no-thumbnail" | "not-found" | "not-in-trash" | "not-ready" | "not-retryable" | "oidc-cancelled" | "oidc-domain" | "oidc-expired" | "oidc-not-linked" | "oidc-off" | "oidc-refused" | "oidc-unavailable" | "other-bot" | "public-accounts-disabled" | "quick-reply-not-found" | "scanner-unavailable" | "scope-missing" | "second-factor-needed" | "second-factor-required" | "session-needed" | "session-not-found" | "set-up-already" | "shortcut-taken" | "sign-in-refused" | "status-in-use" | "status-name-taken" | "status-not-found" | "storage-full" | "survivor-merged" | "task-deleted" | "task-not-found" | "task-template-not-found" | "template-in-use" | "texts-removed" | "token-already-shown" | "too-large" | "too-many-attempts" | "too-many-bodies" | "too-many-guesses" | "too-many-quick-replies" | "too-many-requests" | "too-many-sign-ins" | "too-many-streams" | "too-many-uploads" | "too-slow" | "two-credentials" | "unauthenticated" | "unavailable" | "unfilled" | "unreadable-form" | "unsupported-media-type" | "validation" | "version-mismatch" | "webhook-refused";
            /** @description The kind of problem, the same for each of its status. */
            title: string;
            /**
             * Format: int32
             * @description The status of the answer.
             */
            status: number;
            /** @description What happened and what to do, for people. */
            detail: string;
            /** @description The fields that are wrong. */
            errors?: {
                /** @description As in `notify.contactIds`. */
                path: string;
                /** @description What it must be. */
                message: string;
                /** @description What `message` says, sentence by sentence. */
                messageCodes?: components["schemas"]["Sentence"][];
            }[];
        } & {
            [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: it is for the private network only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The id of an employee, `system` or `anonymous`. */
                actor?: string;
                /** @description Such as `account.linked`. */
                action?: string;
                /** @description The id of what it was done to. */
                target?: string;
                /** @description Such as `employee`. */
                targetKind?: string;
                outcome?: components["schemas"]["AuditOutcome"];
                /** @description Not before this time. */
                from?: string;
                /** @description Before this time. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppInfo"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Done. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionState"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listErasures: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasurePage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `erasure-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file-pending`: it is still being fetched. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file-lost`: it could not be had. `file-infected`: it held malware. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadFileHeaders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `file-pending`: it is still being fetched. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `file-lost`: it could not be had. `file-infected`: it held malware. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getThumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokePublicLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openPublicFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-guesses`: many addresses that lead nowhere were asked for. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openPublicFileHeaders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `too-many-guesses`: many addresses that lead nowhere were asked for. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupState"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "what-stands-behind-the-sign-of-the-link",
                 *       "name": "Ann Lee",
                 *       "email": "ann@example.com",
                 *       "password": "four words of nobody else"
                 *     }
                 */
                "application/json": components["schemas"]["SetupRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `set-up-already`: an admin can sign in. `email-taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-not-valid`: it was used or has expired. A new start writes another. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ann@example.com",
                 *       "password": "four words of nobody else"
                 *     }
                 */
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign-in-refused`: the same answer whatever is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "what-stands-behind-the-sign-of-the-link",
                 *       "password": "four words of nobody else"
                 *     }
                 */
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-not-valid`: it was used, has expired or was replaced. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "four words of nobody else"
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-needed`: sign in to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSignInMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInMethods"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startOidcSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the provider. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `oidc-off`: no provider is set. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `oidc-unavailable`: the provider does not answer as it should. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishOidcSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the app, or to `/sign-in?problem=<slug>`. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `oidc-expired`, `oidc-cancelled`, `oidc-refused`, `oidc-not-linked`, `oidc-domain` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `oidc-unavailable`: the provider does not answer as it should. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitationByOidc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "what-stands-behind-the-sign-of-the-link",
                 *       "name": "Mihai Rusu"
                 *     }
                 */
                "application/json": components["schemas"]["AcceptanceByProvider"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAddress"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `oidc-off`: no provider is set. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-not-valid`: it was used, revoked or replaced, or has expired. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `oidc-unavailable`: the provider does not answer as it should. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOidcSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description A JWT. Other fields are ignored. */
                    logout_token: string;
                };
            };
        };
        responses: {
            /** @description They have ended, or there were none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `logout-token-not-valid`: it is not what it must be, or came before. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `oidc-off`: no provider is set. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `oidc-unavailable`: the provider does not say what it signs with. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookAtInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "what-stands-behind-the-sign-of-the-link"
                 *     }
                 */
                "application/json": components["schemas"]["InvitationToken"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedAs"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-not-valid`: it was used, revoked or replaced, or has expired. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "what-stands-behind-the-sign-of-the-link",
                 *       "name": "Mihai Rusu",
                 *       "password": "four words of nobody else"
                 *     }
                 */
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email-taken`: somebody was given this address meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-not-valid`: it was used, revoked or replaced, or has expired. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the session has ended, or the token does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["MyChanges"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `validation`: a field is wrong, or it is no picture that staff have sent. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMyPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "presentPassword": "four words of nobody else",
                 *       "password": "four other words of nobody"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description `validation`: the present password is wrong, or the new one is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-needed`: sign in to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkMyIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAddress"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`; `confirmation-needed`: send the password to `POST /api/auth/confirm` first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-needed`: sign in to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `oidc-off`: no provider is set. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `oidc-unavailable`: the provider does not answer as it should. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlinkMyIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                identityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`; `confirmation-needed`: send the password to `POST /api/auth/confirm` first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-needed`: sign in to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last-way-in`: without a password you could not sign in again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMySecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorState"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-needed`: sign in to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrolMySecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`; `confirmation-needed`: send the password to `POST /api/auth/confirm` first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-needed`: sign in to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMySecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`; `confirmation-needed`: send the password to `POST /api/auth/confirm` first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-needed`: sign in to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `second-factor-required`: the setting asks for one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmMySecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolled"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-needed`: sign in to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-enrolment`: begin first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewMyRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`; `confirmation-needed`: send the password to `POST /api/auth/confirm` first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-needed`: sign in to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-second-factor` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-needed`: sign in to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`; `confirmation-needed`: send the password to `POST /api/auth/confirm` first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMySessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMySessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMySession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyTokens: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenPage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createMyToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "My phone",
                 *       "scopes": [
                 *         "read",
                 *         "write"
                 *       ],
                 *       "expiresInDays": 90
                 *     }
                 */
                "application/json": components["schemas"]["NewOwnToken"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedToken"];
                };
            };
            /** @description `validation`: a field is missing or wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`; `confirmation-needed`: send the password to `POST /api/auth/confirm` first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-needed`: sign in to do this. `scope-missing`: your token lacks a scope that the new one asks for. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-already-shown`: this request issued a token before. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMyToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access-token-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMyToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access-token-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `environment-token`: change the setting ADMIN_TOKEN instead. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEmployees: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleaguePage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createEmployee: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ann Lee",
                 *       "email": "ann@example.com",
                 *       "role": "employee"
                 *     }
                 */
                "application/json": components["schemas"]["NewEmployee"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Employee"];
                };
            };
            /** @description `validation`: a field is missing or wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email-taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEmployee: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Employee"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `employee-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateEmployee: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ann Lee"
                 *     }
                 */
                "application/json": components["schemas"]["EmployeeChanges"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Employee"];
                };
            };
            /** @description `validation`: a field is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `employee-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email-taken`, `last-admin` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "mihai@example.com",
                 *       "role": "employee"
                 *     }
                 */
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewInvitationView"];
                };
            };
            /** @description `validation`: a field is missing or wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`; `confirmation-needed`: send the password to `POST /api/auth/confirm` first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email-taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createResetLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTimeLink"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`; `confirmation-needed`: send the password to `POST /api/auth/confirm` first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `employee-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `employee-inactive` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenPage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `employee-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "CRM export"
                 *     }
                 */
                "application/json": components["schemas"]["NewToken"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedToken"];
                };
            };
            /** @description `validation`: the name is missing or too long. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`; `confirmation-needed`: send the password to `POST /api/auth/confirm` first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `employee-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `employee-inactive`; `token-already-shown`: this request issued a token before. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access-token-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access-token-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `environment-token`: change the setting ADMIN_TOKEN instead. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContacts: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Beginnings of words of the name and the tags, in any order, or a phone number, or a piece of one, in any spelling. */
                search?: string;
                /** @description A whole tag, as it is written. */
                tag?: string;
                /** @description The whole name of a group, as it is written. */
                group?: string;
                /** @description The one that has this id in your own system. */
                externalId?: string;
                /** @description Only what was changed, or made, since then. */
                updatedSince?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            /** @description `validation`: a parameter is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ann Lee"
                 *     }
                 */
                "application/json": components["schemas"]["CreateContactRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description `validation`: a field is wrong, or an employee is unknown. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `external-id-taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contact-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contact-merged`: it was merged; `survivorId` stands for it. `contact-erased`: by `erasureId`. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: 412 when it was changed since. Without it: no check. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "group": "Customers"
                 *     }
                 */
                "application/json": components["schemas"]["ContactChanges"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description `validation`: a field is wrong, or an employee is unknown. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contact-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contact-changed`: somebody else changed it at the same moment; `external-id-taken`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contact-merged`: it was merged; `survivorId` stands for it. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-mismatch`: `currentVersion` says its version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContactTemplates: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactTemplatePage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createContactTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Customers",
                 *       "group": "Customers"
                 *     }
                 */
                "application/json": components["schemas"]["CreateContactTemplateRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactTemplate"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContactTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactTemplate"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteContactTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: 412 when it was changed since. Without it: no check. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `template-in-use`: names the accounts that use it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-mismatch`: `currentVersion` says its version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateContactTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: 412 when it was changed since. Without it: no check. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "group": "Customers"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeContactTemplateRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactTemplate"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-mismatch`: `currentVersion` says its version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "contactId": "01933e5a-0000-7000-8000-000000000000"
                 *     }
                 */
                "application/json": components["schemas"]["MergeRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergedContact"];
                };
            };
            /** @description `validation`: a field is wrong, or the other contact is unknown or this one. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contact-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-merged`: the other card was merged before. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contact-merged`: this card was itself merged into `survivorId`. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMerges: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactMergePage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contact-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mergeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneMerge"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `merge-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `merge-undone`: before; `survivor-merged`: the card was merged into another one, undo that first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDuplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Duplicates"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contact-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contact-merged`: it was merged; `survivorId` stands for it. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirm": "Maria Popescu"
                 *     }
                 */
                "application/json": components["schemas"]["EraseRequest"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            /** @description `validation`: `confirm` is not the name of the contact. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`; `confirmation-needed`: send the password to `POST /api/auth/confirm` first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contact-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contact-merged`: erase `survivorId`, or undo the merge. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The zip. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`; `confirmation-needed`: send the password to `POST /api/auth/confirm` first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contact-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `export-running`: another one is being made. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contact-merged`: take out `survivorId`. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContactGroups: {
        parameters: {
            query?: {
                /** @description Only those with this in them, in capitals or not. */
                search?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordsInUse"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Active tasks, in its own order. waiting: a customer waits for an answer, the longest first. undelivered: something has failed, is not known, or the customer has left. answered: nobody waits. mine: yours. unassigned: nobody’s. Narrowed by `contactId`, `accountId`, `assigneeId`, `statusId`, `tag` and `search`. */
                list?: "waiting" | "undelivered" | "answered" | "mine" | "unassigned";
                /** @description The one that has this number, in the trash too. Alone. */
                number?: number;
                /** @description Without it: active and inactive. */
                state?: "active" | "inactive" | "trash";
                /** @description Only tasks of this contact. */
                contactId?: string;
                /** @description Only tasks of this employee or contact. */
                assigneeId?: string;
                /** @description A whole tag, as it is written. */
                tag?: string;
                /** @description Beginnings of words of the title, the description, the tags and what was written in the feed; or a number. */
                search?: string;
                /** @description The bot whose chat it is talked about in. */
                accountId?: string;
                /** @description Outside of the trash. */
                statusId?: string;
                /** @description The one that has this id in your own system; without `state` in the trash too. */
                externalId?: string;
                /** @description Only what was changed, made or written in since then. */
                updatedSince?: string;
                /** @description By `updatedAt` or its reverse not together with `search`, `tag` or `contactId`. */
                sort?: "-createdAt" | "updatedAt" | "-updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Call Ann Lee back"
                 *     }
                 */
                "application/json": components["schemas"]["CreateTaskRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCounts"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTask: {
        parameters: {
            query?: {
                /** @description true: delete a task of the trash for good; it asks a session for the password again (`confirmation-needed`) when the sign-in is a while ago. */
                permanent?: "true" | "false";
            };
            header?: {
                /** @description The `ETag` of what you have read: 412 when it was changed since. Without it: no check. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-in-trash`: only what is in the trash can be deleted for good. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-mismatch`: `currentVersion` says its version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: 412 when it was changed since. Without it: no check. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "tags": [
                 *         "printer"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ChangeTaskRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-mismatch`: `currentVersion` says its version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listActions: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `desc`: from the end of the feed. */
                order?: "asc" | "desc";
                /** @description The id of an action: the page has it in its middle. Not with `cursor`. */
                around?: string;
            };
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionPage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key adds the action once. */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "The cartridge is on its way."
                 *     }
                 */
                "application/json": components["schemas"]["AddActionRequest"];
            };
        };
        responses: {
            /** @description With `dryRun`: one for each contact; nothing was added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionPreview"][];
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Action"];
                };
            };
            /** @description `validation`; `unfilled`: a contact would get places of a quick reply that nobody has filled in. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: the key was used for another action. `action-withdrawn`: it was taken back. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Action"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestPhone: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key asks once. */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["PhoneRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Action"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `task-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-counterparty`, `no-chat`, `customer-left`, `idempotency-key-reused` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTaskStatuses: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskStatusPage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTaskStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Waiting for parts",
                 *       "active": true
                 *     }
                 */
                "application/json": components["schemas"]["CreateStatusRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskStatus"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `status-name-taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTaskStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskStatus"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTaskStatus: {
        parameters: {
            query?: {
                /** @description The status that tasks and templates of the removed one get. */
                replacementId?: string;
            };
            header?: {
                /** @description The `ETag` of what you have read: 412 when it was changed since. Without it: no check. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `built-in-status`; `status-in-use`: name a replacement. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-mismatch`: `currentVersion` says its version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateTaskStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: 412 when it was changed since. Without it: no check. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Waiting for a visit"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeStatusRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskStatus"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `status-name-taken`; `first-status`: new tasks need an active one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-mismatch`: `currentVersion` says its version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTaskTemplates: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskTemplatePage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTaskTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Repairs",
                 *       "title": "{{contact.name}}: {{message.text}}"
                 *     }
                 */
                "application/json": components["schemas"]["CreateTaskTemplateRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskTemplate"];
                };
            };
            /** @description `validation`: unknown variables, a status that is not active, unknown people. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTaskTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskTemplate"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTaskTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: 412 when it was changed since. Without it: no check. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `template-in-use`: names the accounts that use it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-mismatch`: `currentVersion` says its version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateTaskTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: 412 when it was changed since. Without it: no check. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "{{contact.name}}: {{message.text}}"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeTaskTemplateRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskTemplate"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-mismatch`: `currentVersion` says its version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublicFiles: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicFilePage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "actionId": "01933e5a-0000-7000-8000-000000000000"
                 *     }
                 */
                "application/json": components["schemas"]["SetReadRequest"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMentions: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionPage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchTasks: {
        parameters: {
            query?: {
                /** @description Beginnings of words, in any order; or the number of a task. Without words nothing is found. */
                q?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hits"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDrafts: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "The cartridge is",
                 *       "key": "2c1f",
                 *       "savedAt": "2026-11-28T10:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["SaveDraftRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Latitude and longitude with a comma between. */
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-map`: no tile server is set, or it gives none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTaskLog: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskLogPage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listQuickReplies: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Beginnings of words of shortcut, title and texts, in any order. */
                search?: string;
                /** @description Those that are offered in tasks of this bot. */
                accountId?: string;
                /** @description Without it: both, and your own hide everyone's of the same shortcut. */
                scope?: components["schemas"]["QuickReplyScope"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuickReplyPage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createQuickReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "scope": "mine",
                 *       "shortcut": "thanks",
                 *       "title": "Thanks",
                 *       "texts": {
                 *         "en": "Thank you, {{contact.firstName|dear customer}}!"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreateQuickReplyRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuickReply"];
                };
            };
            /** @description `validation`: unknown variables, files that are not there, unknown bots. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shortcut-taken`; `too-many-quick-replies`: remove some first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQuickReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuickReply"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteQuickReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: 412 when it was changed since. Without it: no check. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-mismatch`: `currentVersion` says its version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateQuickReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: 412 when it was changed since. Without it: no check. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Thanks"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeQuickReplyRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuickReply"];
                };
            };
            /** @description `validation`: unknown variables, files that are not there, unknown bots. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shortcut-taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-mismatch`: `currentVersion` says its version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renderQuickReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "taskId": "01933e5a-0000-7000-8000-000000000000"
                 *     }
                 */
                "application/json": components["schemas"]["RenderQuickReplyRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenderedQuickReply"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTags: {
        parameters: {
            query?: {
                /** @description Only those with this in them, in capitals or not. */
                search?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordsInUse"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedDelivery"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-retryable`, `task-deleted`, `no-chat`, `customer-left` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-left`: it is on its way, has arrived, or was tried. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "viber",
                 *       "apiKey": "4453b6ac12345678-e02c5f12174805f9-daec9cbb5448c51f"
                 *     }
                 */
                "application/json": components["schemas"]["LinkAccountRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-linked`; `webhook-refused`: the messenger cannot reach PUBLIC_URL. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlinkAccount: {
        parameters: {
            query?: {
                /** @description Unlink even when the messenger does not answer. */
                force?: "true" | "false";
            };
            header?: {
                /** @description The `ETag` of what you have read: 412 when it was changed since. Without it: no check. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-mismatch`: `currentVersion` says its version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: 412 when it was changed since. Without it: no check. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dryRun": true,
                 *       "overrides": {
                 *         "historyInNewTask": 10
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ChangeAccountRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"] | components["schemas"]["SettingsPreview"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `other-bot`: the key is of another bot; `webhook-refused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-mismatch`: `currentVersion` says its version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkAccount: {
        parameters: {
            query?: {
                /** @description Take the bot back from another installation. */
                takeBack?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "viber",
                 *       "apiKey": "4453b6ac12345678-e02c5f12174805f9-daec9cbb5448c51f"
                 *     }
                 */
                "application/json": components["schemas"]["CheckKeyRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyOwner"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBots: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BotPage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInbound: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                state?: "received" | "processed" | "failed" | "ignored";
                /** @description Of one bot. */
                accountId?: string;
                /** @description Received not before this time. */
                from?: string;
                /** @description Received before this time. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundPage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countInbound: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundCounts"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInbound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inbound"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayInbound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inbound"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: 412 when it was changed since. Without it: no check. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dryRun": true,
                 *       "historyInNewTask": 10
                 *     }
                 */
                "application/json": components["schemas"]["ChangeSettingsRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"] | components["schemas"]["SettingsPreview"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-mismatch`: `currentVersion` says its version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSettingsHistory: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsChangePage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file-not-lost`; `link-dead`: there is nothing left to fetch it from. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    simulateMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Hello, my printer is broken."
                 *     }
                 */
                "application/json": components["schemas"]["SimulateRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: the caller is not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEntry: {
        parameters: {
            query?: {
                /** @description What the button speaks. */
                lang?: "en" | "ro" | "ru" | "uk";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryView"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEntryLinks: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryLinkPage"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createEntryLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "campaign": "Spring leaflet"
                 *     }
                 */
                "application/json": components["schemas"]["CreateEntryLinkRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryLinkView"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEntryLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryLinkView"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeEntryLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showEntryPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `?context=` and `?text=` are passed on to the messenger. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No bot has this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The bot is not linked any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description `too-many-guesses`: many addresses that lead nowhere were asked for. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The bot is paused. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    followEvents: {
        parameters: {
            query?: {
                /** @description Only these, with commas between. */
                types?: string;
                /** @description Only what happens to this task. */
                taskId?: string;
                /** @description For the first request of a browser, which cannot send `Last-Event-ID`: `lastEvent` of `GET /api/me`, asked before the screen was filled. What has happened since then is told. */
                lastEvent?: string;
            };
            header?: {
                /** @description The id of the last event that you have. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As long as you like. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["LiveEvent"];
                };
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replacePresence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "writing": false
                 *     }
                 */
                "application/json": components["schemas"]["PresenceRequest"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: the body is longer than this address takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePresence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: something in the request is wrong; `errors` names the fields. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: the access token is missing or does not work. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `…-not-found`: there is nothing with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
