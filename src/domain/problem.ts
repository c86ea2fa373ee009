/** Every failure a person may see. Each code has words in every language (`problem.<code>.title` and `.text`). */
export const PROBLEM_CODES = [
  "storeNewer",
  "storeDamaged",
  "keysDamaged",
  "stateDamaged",
  "settingsDamaged",
  "diskFull",
  "keychainMissing",
  "vaultLocked",
  "wrongPassphrase",
  "protectionChanged",
  "clockOff",
  "rolledBack",
  "twoStories",
  "netDown",
  "vaultDown",
  "inviteMalformed",
  "inviteExpired",
  "inviteUsed",
  "inviteRevoked",
  "inviteOtherSpace",
  "inviteNotReachable",
  "wordsDiffer",
  "phraseWrong",
  "seatTaken",
  "joinRefused",
  "notMember",
  "roleMayNotWrite",
  "notConfirmed",
  "lastAdmin",
  "nothingToAdopt",
  "versionUnread",
  "versionDiffers",
  "updateTooLarge",
  "unknownDocument",
  "documentNewer",
  "backupDamaged",
  "notEmpty",
  "stillMember",
  "cancelled",
  "fileUnreadable",
  "fileTooLarge",
  "fileUnwritable",
  "wordFileNotWord",
  "wordFileOld",
  "wordFileLocked",
  "wordFileDamaged",
  "wordFileTooLarge",
  "wordFileTooDeep",
  "wordFileEntities",
  "wordFileOutside",
  "dictionaryNone",
  "dictionaryDamaged",
  "dictionaryTooLarge",
  "dictionaryOther",
  "ownWordRefused",
  "spellingFailed",
  "unknown",
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** `detail` is for the diagnostics file and never holds text, names or keys. */
export interface Problem {
  readonly code: ProblemCode;
  readonly detail?: string;
}

export const problem = (code: ProblemCode, detail?: string): Problem =>
  detail === undefined ? { code } : { code, detail };
