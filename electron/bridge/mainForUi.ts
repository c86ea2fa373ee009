import * as v from "valibot";
import { SAVED_KINDS } from "../../src/domain/fileKind.ts";
import { call, define } from "./contract.ts";
import { MOST_LETTERS } from "./picture/pictureParts.ts";
import * as s from "./schemas.ts";
import { settings } from "./settings.ts";

/** Letters of a page to be printed: some twenty times the longest text that was ever drafted. */
const MOST_PAGE = 50_000_000;

/** `id` names it to main; null: none was written. */
const writtenFile = v.nullable(v.object({ id: s.seq, name: s.text(1000) }));

/** main, as the window sees it (over ipc, through the preload). */
export const mainForUi = define({
  calls: {
    openInviteFile: call(s.nothing, v.nullable(v.object({ text: s.text(4000) }))),
    saveInviteFile: call(v.object({ name: s.text(120), link: s.text(2000) }), v.object({ saved: v.boolean() })),
    /** Writes a draft, or an issued revision of one, as a file where a person says; null: nowhere. */
    saveFile: call(v.object({ kind: v.picklist(SAVED_KINDS), name: s.text(200), bytes: s.bytes }), writtenFile),
    /** The same of a page (`src/documents/files/html`) that is printed first; `reference`: above it. */
    savePdf: call(v.object({ name: s.text(200), html: s.text(MOST_PAGE), reference: s.text(500) }), writtenFile),
    /** `savePdf` answers null then, unless it is printed already. */
    cancelPdf: call(s.nothing, s.nothing),
    /** Shows a file that was written since the start, in the program for folders. */
    showInFolder: call(v.object({ id: s.seq }), s.nothing),
    copyText: call(v.object({ text: s.text(4000) }), s.nothing),
    openLink: call(v.object({ url: s.text(2000) }), s.nothing),
    /** This machine's own rendezvous for the room: starts it when `enabled`; addresses that others can type. */
    lanRendezvous: call(v.object({ enabled: v.boolean() }), v.object({ urls: v.array(s.text(300)) })),
    /** How this machine's rendezvous for the room stands now; `foundCount`: of others that were heard in the room. */
    lanStanding: call(s.nothing, v.object({ isRunning: v.boolean(), urls: v.array(s.text(300)), foundCount: s.seq })),
    /** Whether this machine hears its own call over multicast (electron/lan/probeMulticast.ts). */
    hearMulticast: call(s.nothing, v.object({ multicast: v.picklist(["heard", "silent", "noRoute"]) })),
    /** Language, theme, text size, density: kept by main so that the first paint is right. */
    settings: call(s.nothing, settings),
    saveSettings: call(settings, s.nothing),
    /** What was amiss when main read this machine's small files. */
    startProblems: call(s.nothing, v.array(s.problem)),
    /** The window has drawn what this machine remembers: what was held back for it may start. */
    shown: call(s.nothing, s.nothing),
    /** What the next start shows first (picture/readPicture.ts), in place of the one before; null: nothing. */
    keepPicture: call(v.object({ picture: v.nullable(s.text(MOST_LETTERS)) }), s.nothing),
    /** Vault, net and the window, all anew. */
    reload: call(s.nothing, s.nothing),
    /** Puts the keys away: vault, net and window begin anew, and wait to be unlocked. */
    lock: call(s.nothing, s.nothing),
    /** Chromium cannot open the window's own store any more: main deletes it and loads the window anew, once a run. */
    beginLocalAnew: call(s.nothing, s.nothing),
    /** Asks in a native dialog, then moves everything of this profile aside and starts again as on the first day. */
    startAfresh: call(s.nothing, v.object({ isBegun: v.boolean() })),
    quit: call(s.nothing, s.nothing),
    /** The answer to `leaving`. */
    left: call(s.nothing, s.nothing),
    about: call(s.nothing, v.object({ version: s.text(40), profile: s.text(1000), electron: s.text(40) })),
  },
  notices: {
    /** A concordia:// link or an invitation file was opened from outside: only ever shown on a confirm screen. */
    inviteArrived: v.object({ text: s.text(4000) }),
    /** A file for a stick was opened from outside; the vault is asked what it says. */
    bundleArrived: s.nothing,
    menuChosen: v.object({ command: s.text(60) }),
    processDown: v.object({ process: v.picklist(["net", "vault"]), back: v.boolean() }),
    /** The window is being closed: it goes when it has said that what was being kept is kept. */
    leaving: s.nothing,
    rendezvousFound: v.object({ own: v.array(s.text(300)), heard: v.array(s.text(300)) }),
  },
});
