import { expect, test } from "vitest";
import { findEmptyNames } from "./findEmptyNames.ts";
import { findLayerFaults } from "./findLayerFaults.ts";

const faultsOf = (path: string, text: string): string[] => findLayerFaults([{ path, text }]);

const planted: readonly (readonly [path: string, text: string, rule: RegExp])[] = [
  ["src/domain/a.ts", `import { b } from "../ledger/b.ts";`, /src\/domain may not import from src\/ledger/],
  ["src/store/a.ts", `import type { Peer } from "../sync/peer.ts";`, /src\/store may not import from src\/sync/],
  ["src/sync/a.ts", `export * from "../store/rows.ts";`, /src\/sync may not import from src\/store/],
  ["src/sync/a.ts", `export { rows } from "../store/rows.ts";`, /may not import/],
  ["src/state/a.ts", `const page = await import("../features/text/Page.tsx");`, /may not import from src\/features/],
  ["src/state/a.ts", `let page: import("../features/text/Page.tsx").Page;`, /may not import from src\/features/],
  [
    "src/controls/A.tsx",
    `import {\n  type State,\n  read,\n} from "../state/read.ts";`,
    /:4 .*may not import from src\/state/,
  ],
  ["src/net/main.ts", `import "../documents/apply.ts";`, /src\/net may not import from src\/documents/],
  ["src/app/a.ts", `import { keys } from "../../electron/vault/keys.ts";`, /may not import from electron\/vault/],
  ["electron/main/a.ts", `import { body } from "../../src/documents/body.ts";`, /may not import from src\/documents/],
  ["electron/vault/a.ts", `import { open } from "../main/window.ts";`, /may not import from electron\/main/],
  ["src/features/text/a.ts", `import { b } from "../meeting/b.ts";`, /are strangers/],
  ["src/documents/a.ts", `import { c } from "../../scripts/c.mjs";`, /may not import from scripts/],
  ["src/elsewhere/a.ts", `import { c } from "./c.ts";`, /has no row/],
  ["src/state/a.ts", `import Dexie from "dexie";`, /home of dexie is src\/store/],
  ["src/features/text/a.ts", `import { configureStore } from "@reduxjs/toolkit";`, /home of @reduxjs\/toolkit/],
  ["src/features/meeting/a.ts", `import { EditorState } from "prosemirror-state";`, /home of prosemirror-state/],
  ["src/features/text/A.tsx", `import { Button } from "react-aria-components";`, /home of react-aria-components/],
  ["src/ledger/a.ts", `import { Awareness } from "y-protocols/awareness";`, /home of y-protocols/],
  ["src/ledger/a.ts", `import { sign } from "node:crypto";`, /home of node:crypto is electron\/vault/],
  ["electron/main/a.ts", `import { createHash } from "node:crypto";`, /home of node:crypto is electron\/vault/],
  ["src/store/a.ts", `import { readFile } from "node:fs/promises";`, /home of node:fs\/promises is electron/],
  ["src/store/a.ts", `import leftPad from "left-pad";`, /left-pad has no home/],
];

test.each(planted)("%s: %s is named", (path, text, rule) => {
  const faults = faultsOf(path, text);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(path);
  expect(faults[0]).toMatch(rule);
});

const sound: readonly (readonly [path: string, text: string])[] = [
  ["src/ledger/a.ts", `import { b } from "../domain/b.ts";\nimport * as decoding from "lib0/decoding";`],
  ["src/features/text/a.ts", `import { b } from "./parts/b.ts";\nimport { c } from "../../state/c.ts";`],
  ["src/domain/a.ts", `// import { b } from "../app/b.ts";\n/*\nimport { c } from "../app/c.ts";\n*/`],
  ["src/domain/a.ts", `const link = "https://example.org"; const words = "import from";`],
  ["src/app/a.ts", `import logo from "../../resources/icons/logo.svg?url";`],
  ["electron/vault/a.ts", `import { sign } from "node:crypto";\nimport type { Id } from "../../src/domain/ids.ts";`],
];

test.each(sound)("%s: %s is left in peace", (path, text) => {
  expect(faultsOf(path, text)).toEqual([]);
});

test("names that say nothing are found in any part of a path", () => {
  const paths = ["src/sync/index.ts", "src/utils/a.ts", "src/store/helpers.test.ts", "src/sync/PeerManager.ts"];
  expect(findEmptyNames([...paths, "src/app/index.html", "src/domain/indexOf.ts"])).toEqual([
    ...paths,
    "src/app/index.html",
  ]);
});
