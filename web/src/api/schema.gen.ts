// Made by scripts/api-types.mjs from /api/openapi.json: do not change it by hand.
export interface paths {
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Figures for Prometheus
     * @description With METRICS_TOKEN set, for whoever sends it as bearer token; without, for the private network only.
     */
    get: operations['getMetrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process is there */
    get: operations['getLiveness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Database, migrations and workers are fit for work
     * @description Callers in the private network are told each part, others only whether.
     */
    get: operations['getReadiness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/files': {
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
    post: operations['uploadFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/files/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The bytes of a file, as an attachment; ranges are served */
    get: operations['downloadFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    /** The bytes of a file, as an attachment; ranges are served: the headers alone */
    head: operations['downloadFileHeaders'];
    patch?: never;
    trace?: never;
  };
  '/api/files/{id}/thumbnail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A small JPEG of a picture or a video */
    get: operations['getThumbnail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/files/{id}/public-link': {
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
    delete: operations['revokePublicLink'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/m/{key}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file that was sent to a customer, by its unguessable address; ranges are served */
    get: operations['openPublicFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    /** A file that was sent to a customer, by its unguessable address; ranges are served: the headers alone */
    head: operations['openPublicFileHeaders'];
    patch?: never;
    trace?: never;
  };
  '/api/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who the access token speaks for */
    get: operations['getMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change your own picture, which customers see where you speak under your own name */
    patch: operations['updateMe'];
    trace?: never;
  };
  '/api/employees': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Employees, the newest first */
    get: operations['listEmployees'];
    put?: never;
    /**
     * Adds an employee
     * @description They can call the API once they have been given a token.
     */
    post: operations['createEmployee'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/employees/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Changes what is given
     * @description The last active admin can be neither demoted nor deactivated.
     */
    patch: operations['updateEmployee'];
    trace?: never;
  };
  '/api/employees/{id}/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * An employee's access tokens, the newest first, revoked ones too
     * @description The tokens themselves are never shown.
     */
    get: operations['listTokens'];
    put?: never;
    /**
     * Issues an access token
     * @description Only its hash is kept: nobody can show it again.
     */
    post: operations['createToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/employees/{id}/tokens/{tokenId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revokes an access token: it stops working at once (other instances of the service: within 30 seconds) */
    delete: operations['deleteToken'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Contacts, the newest first */
    get: operations['listContacts'];
    put?: never;
    /**
     * Adds a contact who has not written yet
     * @description It has no chat: nothing can be sent.
     */
    post: operations['createContact'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One contact's card */
    get: operations['getContact'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Changes what is given */
    patch: operations['updateContact'];
    trace?: never;
  };
  '/api/contact-templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Templates of contacts that messages create, newest first */
    get: operations['listContactTemplates'];
    put?: never;
    /** Add a template */
    post: operations['createContactTemplate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contact-templates/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One template */
    get: operations['getContactTemplate'];
    put?: never;
    post?: never;
    /** Delete a template that no account uses */
    delete: operations['deleteContactTemplate'];
    options?: never;
    head?: never;
    /** Change what is given; cards that are there stay as they are */
    patch: operations['updateContactTemplate'];
    trace?: never;
  };
  '/api/contacts/{id}/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes two cards one
     * @description Chats, tasks, messages and deliveries of the other card are shown as this one’s; a chat stays bound to its task. The other card is in no list any more and answers 410 `contact-merged` with `survivorId`.
     */
    post: operations['mergeContacts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/merges': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Merges of this card, undone ones too, the newest first */
    get: operations['listMerges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/merges/{mergeId}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes them two again
     * @description Each card has its chats and what came through them meanwhile. What people changed on the card that stayed is kept, unless it is what the merge had brought.
     */
    post: operations['undoMerge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Tasks, newest first unless sorted otherwise */
    get: operations['listTasks'];
    put?: never;
    /** Make a task by hand */
    post: operations['createTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One task */
    get: operations['getTask'];
    put?: never;
    post?: never;
    /** Move to the trash; with permanent=true delete from the trash for good */
    delete: operations['deleteTask'];
    options?: never;
    head?: never;
    /** Change title, description, status, assignees or tags */
    patch: operations['updateTask'];
    trace?: never;
  };
  '/api/tasks/{id}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a task out of the trash */
    post: operations['restoreTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/{taskId}/actions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A task's feed, in the order it was written, or from its end */
    get: operations['listActions'];
    put?: never;
    /** Add an action; notified contacts get it in the messenger */
    post: operations['createAction'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/{taskId}/actions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One action of the feed */
    get: operations['getAction'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/{taskId}/request-phone': {
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
    post: operations['requestPhone'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/task-statuses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All statuses, in their order */
    get: operations['listTaskStatuses'];
    put?: never;
    /** Add a status */
    post: operations['createTaskStatus'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/task-statuses/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Remove a status; what has it gets the replacement */
    delete: operations['deleteTaskStatus'];
    options?: never;
    head?: never;
    /** Rename a status, move it, or change whether it is active */
    patch: operations['updateTaskStatus'];
    trace?: never;
  };
  '/api/task-templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Templates of tasks that messages open, newest first */
    get: operations['listTaskTemplates'];
    put?: never;
    /** Add a template */
    post: operations['createTaskTemplate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/task-templates/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One template */
    get: operations['getTaskTemplate'];
    put?: never;
    post?: never;
    /** Delete a template that no account uses */
    delete: operations['deleteTaskTemplate'];
    options?: never;
    head?: never;
    /** Change what is given; tasks that are open stay as they are */
    patch: operations['updateTaskTemplate'];
    trace?: never;
  };
  '/api/files/public': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The files that whoever has their address can open, newest first */
    get: operations['listPublicFiles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/deliveries/{id}/retry': {
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
    post: operations['retryDelivery'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/messengers/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The linked bots, newest first */
    get: operations['listAccounts'];
    put?: never;
    /** Link a bot by its API key */
    post: operations['linkAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/messengers/accounts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One linked bot */
    get: operations['getAccount'];
    put?: never;
    post?: never;
    /** Unlink: the webhook is removed; contacts and tasks stay */
    delete: operations['unlinkAccount'];
    options?: never;
    head?: never;
    /**
     * Pause, resume, change the key, the assignees, the templates, the overrides or the rate
     * @description With `dryRun: true` and `overrides` nothing is changed: the answer tells what would become of the chats.
     */
    patch: operations['updateAccount'];
    trace?: never;
  };
  '/api/messengers/accounts/{id}/check': {
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
    post: operations['checkAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/messengers/inbound': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every callback that was taken in, newest first */
    get: operations['listInbound'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/messengers/inbound/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One callback */
    get: operations['getInbound'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/messengers/inbound/{id}/replay': {
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
    post: operations['replayInbound'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/messengers/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The integration-wide settings */
    get: operations['getSettings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change integration-wide settings
     * @description With `dryRun: true` nothing is changed: the answer tells what would become of the chats there are.
     */
    patch: operations['updateSettings'];
    trace?: never;
  };
  '/api/messengers/settings/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who changed which setting, newest first */
    get: operations['listSettingsHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/files/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Fetch a lost file of a customer again, while its link lives */
    post: operations['retryFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/messengers/accounts/{id}/simulate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What would become of a message: contact, task, roles and why. Nothing is stored */
    post: operations['simulateMessage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/messengers/accounts/{id}/entry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Links, QR code and a button that lead customers into the chat */
    get: operations['getEntry'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/messengers/accounts/{id}/entry-links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The one-time links of a bot, newest first */
    get: operations['listEntryLinks'];
    put?: never;
    /** Make a one-time link: the first message of the person who uses it lands where it belongs */
    post: operations['createEntryLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/messengers/accounts/{id}/entry-links/{linkId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revoke a link: whoever comes through it later comes as if there were none */
    delete: operations['revokeEntryLink'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/go/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The page that leads into the chat, in the language of the visitor (`?lang=` names another) */
    get: operations['showEntryPage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
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
       * @description pending: still being fetched. lost: it could not be had.
       * @enum {string}
       */
      state: 'pending' | 'stored' | 'lost';
      /** @description Why it is lost or was not looked into, and what can be done. */
      reason?: string;
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
    /** @enum {string} */
    Role: 'admin' | 'employee';
    Me: {
      /** Format: uuid */
      id: string;
      name: string;
      /** Format: email */
      email: string;
      role: components['schemas']['Role'];
      /**
       * Format: uuid
       * @description Their picture, as they sent it.
       */
      avatarFileId: string | null;
    };
    MyChanges: {
      /**
       * Format: uuid
       * @description A picture from `POST /api/files`; null: none.
       */
      avatarFileId?: string | null;
    };
    Employee: {
      /** Format: uuid */
      id: string;
      name: string;
      /** Format: email */
      email: string;
      role: components['schemas']['Role'];
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
    EmployeePage: {
      items: components['schemas']['Employee'][];
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
      role: components['schemas']['Role'];
      /**
       * Format: uuid
       * @description A picture from `POST /api/files`.
       */
      avatarFileId?: string | null;
    };
    EmployeeChanges: {
      name?: string;
      /** Format: email */
      email?: string;
      role?: components['schemas']['Role'];
      /**
       * Format: uuid
       * @description A picture from `POST /api/files`; null: none.
       */
      avatarFileId?: string | null;
      /** @description False: their tokens stop working, at once. */
      active?: boolean;
    };
    NewToken: {
      /**
       * @description What it is for.
       * @example CRM export
       */
      name: string;
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
    AccessToken: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @description It is the setting ADMIN_TOKEN, and works as long as the setting stands. */
      fromEnvironment: boolean;
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
      items: components['schemas']['AccessToken'][];
      /** @description Cursor of the next page; null at the end. */
      nextCursor: string | null;
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
      provenance: 'shared' | 'typed';
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
      /** @description False: the customer has left, nothing can be sent. */
      subscribed: boolean;
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
      phones: components['schemas']['ContactPhone'][];
      /** @description The one used last comes first. */
      chats: components['schemas']['ContactChat'][];
      /** @description Null: in no group. */
      group: string | null;
      /** @description Employees who look after this contact. */
      responsible: components['schemas']['ResponsibleEmployee'][];
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
      items: components['schemas']['Contact'][];
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
      phones?: components['schemas']['TypedPhone'][];
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
      phones?: components['schemas']['TypedPhone'][];
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
      responsible: components['schemas']['ResponsibleEmployee'][];
      tags: string[];
      /** @description What of it does not hold now, and what happens instead: sentences. */
      warnings: string[];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    ContactTemplatePage: {
      items: components['schemas']['ContactTemplate'][];
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
      name?: 'this' | 'other';
      /**
       * @description Absent: this card's, or the other's where this one has none.
       * @enum {string}
       */
      avatar?: 'this' | 'other';
      /**
       * @description Absent: this card's, or the other's where this one has none.
       * @enum {string}
       */
      group?: 'this' | 'other';
    };
    MergeRequest: {
      /**
       * Format: uuid
       * @description The other card: it disappears, and this one stands for it.
       */
      contactId: string;
      /** @description Numbers, tags and responsible employees are joined. */
      fields?: components['schemas']['ChosenFields'];
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
      phones: components['schemas']['ContactPhone'][];
      /** @description The one used last comes first. */
      chats: components['schemas']['ContactChat'][];
      /** @description Null: in no group. */
      group: string | null;
      /** @description Employees who look after this contact. */
      responsible: components['schemas']['ResponsibleEmployee'][];
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
       * @description With it the merge can be undone.
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
      name?: 'this' | 'other';
      /** @enum {string} */
      avatar?: 'this' | 'other';
      /** @enum {string} */
      group?: 'this' | 'other';
    };
    ContactMerge: {
      /** Format: uuid */
      id: string;
      /** @description The card that stayed. */
      survivor: components['schemas']['MergedCard'];
      /** @description The card it stands for. */
      other: components['schemas']['MergedCard'];
      /** @description What was asked for: name, avatar, group. */
      fields: components['schemas']['MergeFields'];
      /** Format: date-time */
      mergedAt: string;
      mergedBy: components['schemas']['ResponsibleEmployee'];
      /** Format: date-time */
      undoneAt: string | null;
      undoneBy: components['schemas']['ResponsibleEmployee'] | null;
    };
    ContactMergePage: {
      items: components['schemas']['ContactMerge'][];
      /** @description Cursor of the next page; null at the end. */
      nextCursor: string | null;
    };
    UndoneMerge: {
      survivor: components['schemas']['Contact'];
      /** @description The card that is back. */
      restored: components['schemas']['Contact'];
    };
    TaskStatusRef: {
      id: string;
      name: string;
      /** @description Messages go on into tasks whose status is active. */
      active: boolean;
    };
    PersonRef: {
      /** @enum {string} */
      kind: 'contact' | 'employee';
      /** Format: uuid */
      id: string;
      /** @description As it is now; of somebody who is gone, what stands for them. */
      name: string;
    };
    TaskCounterparty: {
      /** Format: uuid */
      id: string;
      name: string;
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
      status: components['schemas']['TaskStatusRef'];
      /**
       * @description By its status; trash: it was moved there.
       * @enum {string}
       */
      state: 'active' | 'inactive' | 'trash';
      /** @description Whose work it is: the customer, or the employee who made it. */
      assigner: components['schemas']['PersonRef'];
      /** @description The customer who is answered from this task; null where there is none. */
      counterparty: components['schemas']['TaskCounterparty'] | null;
      /** @description Who works on it. */
      assignees: components['schemas']['PersonRef'][];
      /** @description Words to find it by. */
      tags: string[];
      /** @description The chat that opened it. */
      chat: components['schemas']['TaskChat'] | null;
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
    TaskPage: {
      items: components['schemas']['Task'][];
      /** @description Cursor of the next page; null at the end. */
      nextCursor: string | null;
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
      /** @description Its id in your own system; no other may have it. */
      externalId?: string | null;
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
       * @description pending: still being fetched. lost: it could not be had.
       * @enum {string}
       */
      state: 'pending' | 'stored' | 'lost';
      /** @description Why it is lost or was not looked into, and what can be done. */
      reason?: string;
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
      kind: 'picture' | 'video' | 'file' | 'sticker';
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
       * @description account: its bot is stopped or paused. earlier-message: messages of a chat go out in order. retry: its next attempt. rate: the most that the bot sends in a second. sender: a moment.
       * @enum {string}
       */
      for: 'account' | 'earlier-message' | 'retry' | 'rate' | 'sender';
      /** @description The same as a sentence. */
      text: string;
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
      kind: 'text' | 'picture' | 'video' | 'file' | 'link' | 'location' | 'contact' | 'phone-request';
      /**
       * @description What became of this part.
       * @enum {string}
       */
      state: 'queued' | 'sending' | 'sent' | 'delivered' | 'seen' | 'failed' | 'unknown';
      /** @description Why it failed or is not known. */
      reason?: string;
      /**
       * Format: uuid
       * @description Of a file: which.
       */
      fileId?: string;
      /** @description What to know of the form in which it goes out. */
      note?: string;
      /**
       * Format: int32
       * @description The messenger's word on what it costs (0 to 5).
       */
      billingStatus?: number;
    };
    Delivery: {
      /** Format: uuid */
      id: string;
      /**
       * Format: uuid
       * @description Whom it goes to.
       */
      contactId: string;
      /**
       * Format: uuid
       * @description Null where there was none to send to.
       */
      chatId: string | null;
      /**
       * @description Where the answer is: of its parts the one that is least far.
       * @enum {string}
       */
      state: 'queued' | 'sending' | 'sent' | 'delivered' | 'seen' | 'failed' | 'unknown';
      /** @description Why it waits, failed or is not known, and what can be done. */
      reason?: string;
      /** @description What it waits for, while it is queued. */
      waits?: components['schemas']['Wait'];
      /**
       * Format: int32
       * @description How often it was sent.
       */
      attempts: number;
      /** @description What it is sent as, in this order. */
      parts: components['schemas']['DeliveryPart'][];
    };
    Action: {
      /** Format: uuid */
      id: string;
      /**
       * @description message: to or from a customer. comment: among staff. system: written by the service.
       * @enum {string}
       */
      kind: 'message' | 'comment' | 'system';
      /**
       * @description in: from the customer. out: to them. internal: among staff.
       * @enum {string}
       */
      direction: 'in' | 'out' | 'internal';
      /** @description The message that opened the task. */
      opening?: boolean;
      /** @description As it was written; may be empty where there is something else. */
      text: string;
      /** @description Who wrote it. */
      author: components['schemas']['PersonRef'];
      /** @description In the order they were sent. */
      files: components['schemas']['ActionFile'][];
      /** @description A place that was sent. */
      location?: components['schemas']['Location'];
      /** @description A contact card that was sent. */
      sharedContact?: components['schemas']['SharedContact'];
      /** @description It asks the customer for their phone number. */
      phoneRequest?: components['schemas']['PhoneRequestRef'];
      /** @description A sticker that was sent. */
      sticker?: components['schemas']['Sticker'];
      /** @description An address that was sent as such. */
      link?: string;
      /** @description Something that cannot be shown here. */
      unsupported?: components['schemas']['Unsupported'];
      /** @description True: the customer sent nothing to see, and the text only says so. */
      empty?: boolean;
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
      /** @description Who was to get it. */
      notify: components['schemas']['Notify'];
      /** @description One for each chat it goes to. */
      deliveries: components['schemas']['Delivery'][];
    };
    ActionPage: {
      items: components['schemas']['Action'][];
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
      location?: components['schemas']['LocationRequest'];
      /** @description A contact card for the customer. */
      sharedContact?: components['schemas']['SharedContactRequest'];
      /** @description Without a contact here the action stays internal. */
      notify?: components['schemas']['NotifyRequest'];
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
      /** @description Messages go on into tasks whose status is active (R4). */
      active: boolean;
      /** @description Built-in ones can be renamed, not removed. */
      builtIn: boolean;
      /**
       * Format: int32
       * @description Its place in the list, from 0.
       */
      position: number;
    };
    TaskStatusPage: {
      items: components['schemas']['TaskStatus'][];
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
      assignees: components['schemas']['PersonRef'][];
      tags: string[];
      /** @description What of it does not hold now, and what happens instead: sentences. */
      warnings: string[];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    TaskTemplatePage: {
      items: components['schemas']['TaskTemplate'][];
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
      task: components['schemas']['TaskOfFile'] | null;
    };
    PublicFilePage: {
      items: components['schemas']['PublicFileView'][];
      /** @description Cursor of the next page; null at the end. */
      nextCursor: string | null;
    };
    RetriedWait: {
      /** @enum {string} */
      for: 'account' | 'earlier-message' | 'retry' | 'rate' | 'sender';
      text: string;
      /** Format: date-time */
      until?: string;
    };
    RetriedPart: {
      /** @enum {string} */
      kind: 'text' | 'picture' | 'video' | 'file' | 'link' | 'location' | 'contact' | 'phone-request';
      /** @enum {string} */
      state: 'queued' | 'sending' | 'sent' | 'delivered' | 'seen' | 'failed' | 'unknown';
      reason?: string;
      /** Format: uuid */
      fileId?: string;
      note?: string;
      /** Format: int32 */
      billingStatus?: number;
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
      state: 'queued' | 'sending' | 'sent' | 'delivered' | 'seen' | 'failed' | 'unknown';
      reason?: string;
      waits?: components['schemas']['RetriedWait'];
      /** Format: int32 */
      attempts: number;
      /** @description Parts the customer has already are not sent again. */
      parts: components['schemas']['RetriedPart'][];
    };
    LinkAccountRequest: {
      /** @example viber */
      kind: string;
      /**
       * @default bot
       * @enum {string}
       */
      type: 'bot' | 'public';
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
      state: 'ok' | 'unhealthy';
      /** @description What is wrong and what to do; absent when all is well. */
      reason?: string;
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
      webhook: components['schemas']['AccountWebhook'];
      failureRate: components['schemas']['FailureRate'];
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
      text: components['schemas']['WelcomeText'];
      /** @description Buttons below the text, one a row: a press writes what stands on it. */
      buttons?: components['schemas']['WelcomeButton'][];
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
       * @description A message to a task that is not active opens a new one (R4).
       * @default true
       */
      createTaskWhenNoneActive: boolean | null;
      /**
       * Format: int32
       * @description How many earlier messages a new task quotes.
       * @default 10
       * @enum {integer|null}
       */
      historyInNewTask: 0 | 1 | 5 | 10 | 20 | 50 | null;
      /**
       * @description Answers carry the employee's name instead of the bot's (R7).
       * @default false
       */
      sendAsEmployee: boolean | null;
      /**
       * @description The role of the contact in a task its message opens (R2).
       * @default assigner
       * @enum {string|null}
       */
      contactTaskRole: 'assigner' | 'assignee' | 'both' | null;
      /** @description What somebody who opens the chat is greeted with, in the language of their device. Given, it replaces the whole greeting; with an empty `text` there is none. */
      welcome?: components['schemas']['WelcomeFields'] | null;
      /** @description How customers are asked for their phone number (R10), in all languages: it replaces what was there. */
      phoneRequest?: components['schemas']['LocalisedTextView'] | null;
    };
    AccountEmployee: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    AccountAssignees: {
      employees: components['schemas']['AccountEmployee'][];
      /**
       * @description template: its assignees, and the account's additional ones; account: the latter alone; linkedBy: nobody is named, so it is who linked the bot.
       * @enum {string}
       */
      from: 'template' | 'account' | 'linkedBy';
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
      /** @description Whether it works, and what to do if not. */
      health: components['schemas']['AccountHealth'];
      /** @description Settings that differ here from the integration-wide ones. */
      overrides: components['schemas']['SettingsPatch'];
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
      assignees: components['schemas']['AccountAssignees'];
      /** @description What of this does not hold now, and what happens instead: sentences. */
      warnings: string[];
      /**
       * Format: uri
       * @description Opens the chat on a phone with Viber.
       */
      deepLink: string;
      /**
       * Format: date-time
       * @description When it was linked.
       */
      createdAt: string;
    };
    AccountPage: {
      items: components['schemas']['Account'][];
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
      from: 'bound-task' | 'new-task';
      /** @enum {string} */
      to: 'bound-task' | 'new-task';
    };
    SettingsPreview: {
      /** @enum {boolean} */
      dryRun: true;
      /** @description Settings that would change; empty when nothing would. */
      changes: components['schemas']['PreviewedChange'][];
      /**
       * Format: int32
       * @description Chats of customers who have not left, in the accounts concerned.
       */
      chats: number;
      now: components['schemas']['Destinations'];
      after: components['schemas']['Destinations'];
      /** @description The first of those whose next message would go elsewhere. */
      moved: components['schemas']['MovedChat'][];
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
      overrides?: components['schemas']['SettingsPatch'];
      /**
       * Format: int32
       * @description At most so many messages are sent in a second; null: the usual rate.
       * @default 50
       */
      messagesPerSecond: number | null;
      /**
       * @description Only tells what the change of the overrides would do.
       * @default false
       */
      dryRun: boolean;
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
      state: 'received' | 'processed' | 'failed' | 'ignored';
      /** @description Why it was ignored, or how it failed. */
      reason?: string;
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
      items: components['schemas']['Inbound'][];
      /** @description Cursor of the next page; null at the end. */
      nextCursor: string | null;
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
      contactTaskRole: 'assigner' | 'assignee' | 'both';
      welcome: components['schemas']['WelcomeFields'];
      phoneRequest: components['schemas']['LocalisedTextView'];
    };
    ChangeSettingsRequest: {
      /**
       * @description A message to a task that is not active opens a new one (R4).
       * @default true
       */
      createTaskWhenNoneActive: boolean | null;
      /**
       * Format: int32
       * @description How many earlier messages a new task quotes.
       * @default 10
       * @enum {integer|null}
       */
      historyInNewTask: 0 | 1 | 5 | 10 | 20 | 50 | null;
      /**
       * @description Answers carry the employee's name instead of the bot's (R7).
       * @default false
       */
      sendAsEmployee: boolean | null;
      /**
       * @description The role of the contact in a task its message opens (R2).
       * @default assigner
       * @enum {string|null}
       */
      contactTaskRole: 'assigner' | 'assignee' | 'both' | null;
      /** @description What somebody who opens the chat is greeted with, in the language of their device. Given, it replaces the whole greeting; with an empty `text` there is none. */
      welcome?: components['schemas']['WelcomeFields'] | null;
      /** @description How customers are asked for their phone number (R10), in all languages: it replaces what was there. */
      phoneRequest?: components['schemas']['LocalisedTextView'] | null;
      /**
       * @description Only tells what the change would do.
       * @default false
       */
      dryRun: boolean;
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
      changedBy: components['schemas']['ChangedBy'];
      /** @description The account whose override it is; null for all accounts. */
      accountId: string | null;
      setting: string;
      from: boolean | number | string | Record<string, never> | null;
      to: boolean | number | string | Record<string, never> | null;
    };
    SettingsChangePage: {
      items: components['schemas']['SettingsChange'][];
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
      kind: 'contact' | 'employee';
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
      status: components['schemas']['SimulatedStatus'];
      /** @enum {string} */
      state: 'active' | 'inactive' | 'trash';
      assigner: components['schemas']['SimulatedPerson'];
      counterparty: components['schemas']['SimulatedCounterparty'] | null;
      assignees: components['schemas']['SimulatedPerson'][];
      tags: string[];
      isNew: boolean;
      /** Format: uuid */
      previousTaskId: string | null;
    };
    Simulation: {
      contact: components['schemas']['SimulatedContact'];
      task: components['schemas']['SimulatedTask'];
      /** @enum {string} */
      rule: 'first-message' | 'bound-task' | 'status-not-active' | 'task-in-trash' | 'task-deleted';
      /** @description Why, in sentences. */
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
      expiresInDays: number;
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
      state: 'open' | 'used' | 'revoked' | 'expired';
      createdBy: components['schemas']['EntryLinkAuthor'];
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
      items: components['schemas']['EntryLinkView'][];
      /** @description Cursor of the next page; null at the end. */
      nextCursor: string | null;
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
      /** @description A stable word for programs, such as `task-not-found`. */
      type: string;
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
          'text/plain': string;
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: it is for the private network only. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/problem+json': components['schemas']['Problem'];
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
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Done. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  uploadFile: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
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
          'application/json': components['schemas']['FileView'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          '*/*': string;
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `file-pending`: it is still being fetched. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `file-lost`: it could not be had. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
      /** @description `file-lost`: it could not be had. */
      410: {
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
          'image/jpeg': string;
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          '*/*': string;
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
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
          'application/json': components['schemas']['Me'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
        'application/json': components['schemas']['MyChanges'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      /** @description `validation`: it is no picture that staff have sent. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['EmployeePage'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createEmployee: {
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
         *       "name": "Ann Lee",
         *       "email": "ann@example.com",
         *       "role": "employee"
         *     }
         */
        'application/json': components['schemas']['NewEmployee'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Employee'];
        };
      };
      /** @description `validation`: a field is missing or wrong. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `email-taken` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
        'application/json': components['schemas']['EmployeeChanges'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Employee'];
        };
      };
      /** @description `validation`: a field is wrong. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `employee-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `email-taken`, `last-admin` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['AccessTokenPage'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `employee-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createToken: {
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
         *       "name": "CRM export"
         *     }
         */
        'application/json': components['schemas']['NewToken'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedToken'];
        };
      };
      /** @description `validation`: the name is missing or too long. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `employee-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `employee-inactive` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `access-token-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `environment-token`: change the setting ADMIN_TOKEN instead. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['ContactPage'];
        };
      };
      /** @description `validation`: a parameter is wrong. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createContact: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
        'Idempotency-Key'?: string;
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
        'application/json': components['schemas']['CreateContactRequest'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Contact'];
        };
      };
      /** @description `validation`: a field is wrong, or an employee is unknown. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `external-id-taken` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['Contact'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `contact-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `contact-merged`: it was merged; `survivorId` stands for it. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateContact: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of what you have read: 412 when it was changed since. Without it: no check. */
        'If-Match'?: string;
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
        'application/json': components['schemas']['ContactChanges'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Contact'];
        };
      };
      /** @description `validation`: a field is wrong, or an employee is unknown. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `contact-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `contact-changed`: somebody else changed it at the same moment; `external-id-taken`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `contact-merged`: it was merged; `survivorId` stands for it. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['ContactTemplatePage'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createContactTemplate: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
        'Idempotency-Key'?: string;
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
        'application/json': components['schemas']['CreateContactTemplateRequest'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactTemplate'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['ContactTemplate'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteContactTemplate: {
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
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `template-in-use`: names the accounts that use it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateContactTemplate: {
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
         *       "group": "Customers"
         *     }
         */
        'application/json': components['schemas']['ChangeContactTemplateRequest'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactTemplate'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
        'application/json': components['schemas']['MergeRequest'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MergedContact'];
        };
      };
      /** @description `validation`: a field is wrong, or the other contact is unknown or this one. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `contact-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `already-merged`: the other card was merged before. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `contact-merged`: this card was itself merged into `survivorId`. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['ContactMergePage'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `contact-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['UndoneMerge'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `merge-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `merge-undone`: before; `survivor-merged`: the card was merged into another one, undo that first. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
        /** @description Without it: active and inactive. */
        state?: 'active' | 'inactive' | 'trash';
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
        sort?: '-createdAt' | 'updatedAt' | '-updatedAt';
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
          'application/json': components['schemas']['TaskPage'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createTask: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
        'Idempotency-Key'?: string;
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
        'application/json': components['schemas']['CreateTaskRequest'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Task'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['Task'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteTask: {
    parameters: {
      query?: {
        /** @description true: delete a task of the trash for good. */
        permanent?: 'true' | 'false';
      };
      header?: {
        /** @description The `ETag` of what you have read: 412 when it was changed since. Without it: no check. */
        'If-Match'?: string;
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
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-in-trash`: only what is in the trash can be deleted for good. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateTask: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of what you have read: 412 when it was changed since. Without it: no check. */
        'If-Match'?: string;
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
        'application/json': components['schemas']['ChangeTaskRequest'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Task'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['Task'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
        order?: 'asc' | 'desc';
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
          'application/json': components['schemas']['ActionPage'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createAction: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key adds the action once. */
        'Idempotency-Key'?: string;
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
        'application/json': components['schemas']['AddActionRequest'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Action'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency-key-reused`: the key was used for another action. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['Action'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  requestPhone: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key asks once. */
        'Idempotency-Key'?: string;
      };
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': components['schemas']['PhoneRequest'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Action'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `task-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `no-counterparty`, `no-chat`, `customer-left`, `idempotency-key-reused` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['TaskStatusPage'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createTaskStatus: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
        'Idempotency-Key'?: string;
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
        'application/json': components['schemas']['CreateStatusRequest'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskStatus'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `status-name-taken` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `built-in-status`; `status-in-use`: name a replacement. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateTaskStatus: {
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
         *       "name": "Waiting for a visit"
         *     }
         */
        'application/json': components['schemas']['ChangeStatusRequest'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskStatus'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `status-name-taken`; `first-status`: new tasks need an active one. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['TaskTemplatePage'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createTaskTemplate: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
        'Idempotency-Key'?: string;
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
        'application/json': components['schemas']['CreateTaskTemplateRequest'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskTemplate'];
        };
      };
      /** @description `validation`: unknown variables, a status that is not active, unknown people. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['TaskTemplate'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteTaskTemplate: {
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
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `template-in-use`: names the accounts that use it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateTaskTemplate: {
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
         *       "title": "{{contact.name}}: {{message.text}}"
         *     }
         */
        'application/json': components['schemas']['ChangeTaskTemplateRequest'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskTemplate'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['PublicFilePage'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['RetriedDelivery'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-retryable`, `task-deleted`, `no-chat`, `customer-left` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['AccountPage'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  linkAccount: {
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
        'application/json': components['schemas']['LinkAccountRequest'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `already-linked`; `webhook-refused`: the messenger cannot reach PUBLIC_URL. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['Account'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  unlinkAccount: {
    parameters: {
      query?: {
        /** @description Unlink even when the messenger does not answer. */
        force?: 'true' | 'false';
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
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateAccount: {
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
         *       "dryRun": true,
         *       "overrides": {
         *         "historyInNewTask": 10
         *       }
         *     }
         */
        'application/json': components['schemas']['ChangeAccountRequest'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'] | components['schemas']['SettingsPreview'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `other-bot`: the key is of another bot; `webhook-refused`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  checkAccount: {
    parameters: {
      query?: {
        /** @description Take the bot back from another installation. */
        takeBack?: 'true' | 'false';
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
          'application/json': components['schemas']['Account'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
        state?: 'received' | 'processed' | 'failed' | 'ignored';
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
          'application/json': components['schemas']['InboundPage'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['Inbound'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['Inbound'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['SettingsView'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateSettings: {
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
         *       "dryRun": true,
         *       "historyInNewTask": 10
         *     }
         */
        'application/json': components['schemas']['ChangeSettingsRequest'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SettingsView'] | components['schemas']['SettingsPreview'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['SettingsChangePage'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['FileView'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `file-not-lost`; `link-dead`: there is nothing left to fetch it from. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
        'application/json': components['schemas']['SimulateRequest'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Simulation'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: the caller is not an admin. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getEntry: {
    parameters: {
      query?: {
        /** @description What the button speaks. */
        lang?: 'en' | 'ro' | 'ru' | 'uk';
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
          'application/json': components['schemas']['EntryView'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/json': components['schemas']['EntryLinkPage'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createEntryLink: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days. */
        'Idempotency-Key'?: string;
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
        'application/json': components['schemas']['CreateEntryLinkRequest'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntryLinkView'];
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: the body is longer than this address takes. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: the body is of another kind than this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: the access token is missing or does not work. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `…-not-found`: there is nothing with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `database-unavailable`, `unavailable`: nothing was changed, try again in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
          'text/html': string;
        };
      };
      /** @description `validation`: something in the request is wrong; `errors` names the fields. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No bot has this address. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The bot is not linked any more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The bot is paused. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
}
