import * as v from "valibot";
import { call, define } from "./contract.ts";
import * as s from "./schemas.ts";

/** What a person confirms in a native dialog before the vault signs it. */
export const CONFIRMED_ACTS = [
  "invite",
  "revokeInvite",
  "admit",
  "remove",
  "changeRole",
  "leave",
  "adopt",
  "setSuccessor",
  "setMandate",
  "addDevice",
  "recover",
  "vouch",
  "removeDevice",
  "nameDevice",
  "setRecovery",
  "dropRecovery",
  "eraseSpace",
  "expunge",
  "confirmVersion",
  "issueRevision",
  "countersign",
] as const;

/** Files that the vault itself reads and writes; main only asks where. */
export const FILE_PURPOSES = [
  "saveBackup",
  "openBackup",
  "saveRequest",
  "openRequest",
  "saveWelcome",
  "openWelcome",
  "saveAttachment",
  "saveBundle",
  "openBundle",
] as const;

/** main, as the vault sees it: the keychain and the native dialog. */
export const mainForVault = define({
  calls: {
    keychain: call(s.nothing, v.object({ available: v.boolean(), backend: s.text(60) })),
    wrap: call(v.object({ plain: s.bytes }), s.bytes),
    unwrap: call(v.object({ wrapped: s.bytes }), s.bytes),
    /** What became of the log that this vault has written in: whole, or gone. main then lets go of the second hold on its files. */
    logFound: call(v.object({ isWhole: v.boolean() }), s.nothing),
    /** A native dialog for a file of the vault's own; null when nothing was chosen. */
    chooseFile: call(
      v.object({ purpose: v.picklist(FILE_PURPOSES), name: s.text(120) }),
      v.object({ path: v.nullable(s.text(4000)) }),
    ),
    /** The file that was double-clicked or dropped last, and that nobody has asked for yet; null for none. */
    arrivedBundle: call(s.nothing, v.object({ path: v.nullable(s.text(4000)) })),
    /** A native dialog: a script in the page cannot press it. Whatever signs a control entry asks here first. */
    confirm: call(
      v.object({ act: v.picklist(CONFIRMED_ACTS), subject: s.text(300) }),
      v.object({ confirmed: v.boolean() }),
    ),
  },
  notices: {},
});
