/**
 * Whom each operation of the API is for. What stands in no line here fails the walk of all routes
 * (test/e2e/route-walk.e2e.ts): whoever adds an operation says here whom they made it for.
 */
const OPERATIONS = {
  everybody: `
    getApp getLiveness getReadiness getSetup setUp signIn resetPassword lookAtInvitation acceptInvitation
    listSignInMethods startOidcSignIn finishOidcSignIn acceptInvitationByOidc
    endOidcSessions
    openPublicFile openPublicFileHeaders showEntryPage`,
  /** By a token of its own, METRICS_TOKEN. */
  monitoring: 'getMetrics',
  /** Signed in with a browser; no token does it. */
  people: `
    confirmPassword changeMyPassword sendSecondFactor getMySecondFactor enrolMySecondFactor confirmMySecondFactor
    renewMyRecoveryCodes deleteMySecondFactor linkMyIdentity unlinkMyIdentity`,
  /** Of one's own: signed in, or with the token of an admin. */
  peopleAndAdmins: 'createMyToken',
  employees: `
    getMe updateMe signOut listMySessions deleteMySessions deleteMySession listMyTokens getMyToken deleteMyToken
    listMentions listEmployees listBots
    listTaskLog
    listDrafts getDraft replaceDraft deleteDraft
    searchTasks listTasks listCounts getTask createTask updateTask deleteTask restoreTask replaceRead
    listActions getAction createAction requestPhone retryDelivery withdrawAction releaseAction
    listTags listContactGroups
    listContacts getContact createContact updateContact listMerges listDuplicates mergeContacts undoMerge
    uploadFile downloadFile downloadFileHeaders getThumbnail revokePublicLink retryFile getMap
    listTaskStatuses getTaskStatus listTaskTemplates getTaskTemplate listContactTemplates getContactTemplate
    listQuickReplies getQuickReply createQuickReply updateQuickReply deleteQuickReply renderQuickReply
    followEvents replacePresence deletePresence
    getEntry listEntryLinks getEntryLink createEntryLink revokeEntryLink`,
  admins: `
    createEmployee getEmployee updateEmployee createResetLink
    deleteSecondFactor listSessions deleteSessions deleteSession listTokens createToken getToken deleteToken
    listInvitations createInvitation getInvitation deleteInvitation
    createTaskStatus updateTaskStatus deleteTaskStatus
    createTaskTemplate updateTaskTemplate deleteTaskTemplate
    createContactTemplate updateContactTemplate deleteContactTemplate
    listAccounts getAccount linkAccount checkKey updateAccount unlinkAccount checkAccount simulateMessage
    getSettings updateSettings listSettingsHistory
    listInbound countInbound getInbound replayInbound
    listPublicFiles listAuditEntries getRetention
    exportContact eraseContact listErasures getErasure`,
};
export type Who = keyof typeof OPERATIONS;

/** By the operation. */
export const RIGHTS: ReadonlyMap<string, Who> = new Map(
  Object.entries(OPERATIONS).flatMap(([who, names]) =>
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, who as Who] as const),
  ),
);

/** What asks whoever signed in a while ago for their password once more. */
export const FOR_RECENT: ReadonlySet<string> = new Set(
  `createToken createMyToken createInvitation createResetLink deleteSecondFactor enrolMySecondFactor
   renewMyRecoveryCodes deleteMySecondFactor linkMyIdentity unlinkMyIdentity exportContact eraseContact`.split(/\s+/),
);

/** What is open before somebody who needs a second factor has set it up. */
export const FOR_ENROLMENT: ReadonlySet<string> = new Set(
  'getMe signOut getMySecondFactor enrolMySecondFactor confirmMySecondFactor'.split(' '),
);
