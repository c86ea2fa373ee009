/**
 * The picture of docs/architecture in data: which folder may import from which. To move an arrow, change it here and
 * there in the same commit.
 */

const belowWorkspace = ["src/domain", "src/ledger", "src/documents", "src/store", "src/sync"];

/** A folder may import from itself and from the folders in its row; whatever has no row here is a fault. */
export const layers: Readonly<Record<string, readonly string[]>> = {
  // Pure: these run in the vault, the net window and the ui alike.
  "src/domain": [],
  "src/ledger": ["src/domain"],
  "src/documents": ["src/domain", "src/ledger"],
  // Siblings that never import each other; they meet in workspace.
  "src/store": ["src/domain", "src/ledger", "src/documents", "electron/bridge"],
  "src/sync": ["src/domain", "src/ledger", "src/documents", "electron/bridge"],
  "src/workspace": [...belowWorkspace, "electron/bridge"],
  "src/state": [...belowWorkspace, "src/workspace", "electron/bridge"],
  "src/controls": ["src/domain"],
  "src/features": [
    "src/domain",
    "src/ledger",
    "src/documents",
    "src/workspace",
    "src/state",
    "src/controls",
    "electron/bridge",
  ],
  // The two entries: the window people see, and the hidden one that sees ciphertext only.
  "src/app": [...belowWorkspace, "src/workspace", "src/state", "src/controls", "src/features", "electron/bridge"],
  "src/net": ["src/domain", "src/ledger", "src/store", "src/sync", "electron/bridge"],
  // The vault is a process of its own and knows nothing of windows; the bridge is all that the processes share.
  "electron/bridge": ["src/domain", "src/ledger"],
  "electron/vault": ["src/domain", "src/ledger", "electron/bridge"],
  "electron/lan": ["src/domain", "src/ledger", "electron/bridge"],
  "electron/preload": ["src/domain", "src/ledger", "electron/bridge"],
  "electron/main": ["src/domain", "src/ledger", "electron/bridge", "electron/lan"],
};

/** Folders whose sub-folders are strangers to each other. */
export const separateRooms: readonly string[] = ["src/features"];

/** Data that any layer may import, such as icons and word lists. */
export const dataFolders: readonly string[] = ["resources"];

/** Each outside package has a home, so that it can be replaced in one place. `*` stands for any ending. */
export const packageHomes: Readonly<Record<string, readonly string[]>> = {
  dexie: ["src/store"],
  "y-webrtc": ["src/sync"],
  "simple-peer": ["src/sync"],
  "y-protocols": ["src/sync", "src/workspace"],
  yjs: ["src/documents", "src/ledger", "src/sync", "src/workspace"],
  lib0: ["src/documents", "src/ledger", "src/sync", "src/workspace"],
  "prosemirror-*": ["src/documents/text", "src/features/editor"],
  "@reduxjs/toolkit": ["src/state"],
  "react-redux": ["src/state", "src/features", "src/app"],
  react: ["src/state", "src/controls", "src/features", "src/app"],
  "react-dom": ["src/controls", "src/app"],
  "react-intl": ["src/controls", "src/features", "src/app"],
  "@tanstack/react-virtual": ["src/controls"],
  "react-aria-components": ["src/controls"],
  "@internationalized/date": ["src/controls"],
  "@fontsource-variable/*": ["src/app"],
  "node-diff3": ["src/documents/amendments"],
  docx: ["src/documents/files/docx/write"],
  fflate: ["src/documents/files"],
  saxes: ["src/documents/files"],
  "hunspell-wasm": ["src/documents/spelling"],
  "@scure/bip39": ["src/ledger"],
  qr: ["src/controls"],
  "@noble/hashes": ["src/ledger", "src/documents", "electron/lan"],
  valibot: ["src", "electron"],
  ws: ["electron/lan"],
  "bonjour-service": ["electron/lan"],
  electron: ["electron"],
  "node:crypto": ["electron/vault"],
  "node:*": ["electron"],
};

/** Names that say nothing about what is inside, or invite barrels. */
export const emptyNames = /^(index|utils?|helpers?|.*manager)$/i;
