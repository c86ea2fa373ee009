import { expect, test } from "vitest";
import { findLooseTypes } from "./findLooseTypes.ts";
import { readProjectFiles } from "./readProjectFiles.ts";

const perThousandLines = 1;
const code = readProjectFiles(["electron", "src"], /\.(tsx?|mjs)$/);
const found = code.flatMap(findLooseTypes);

test("any, casts and suppressions are under one in a thousand lines together", () => {
  const lines = code.reduce((sum, { text }) => sum + text.split("\n").length, 0);
  const allowed = Math.max(1, Math.floor((lines / 1000) * perThousandLines));
  const list = found.map(({ kind, place }) => `${kind} ${place}`).join("\n");
  expect(found.length, `${found.length} in ${lines} lines:\n${list}`).toBeLessThanOrEqual(allowed);
});

test("each of them has its reason beside it", () => {
  expect(found.filter(({ hasReason }) => !hasReason)).toEqual([]);
});

const planted: readonly (readonly [text: string, kind: string, hasReason: boolean])[] = [
  ["const row = value as Row;", "cast", false],
  ["const row = value as Row; // the schema above has just said so", "cast", true],
  ["// the schema above has just said so\nconst row = value as Row;", "cast", true],
  ["const row = value as unknown[];", "cast", false],
  ["function read(value: any) {}", "any", false],
  ["const rows: Map<string, any> = new Map();", "any", false],
  ["// @ts-expect-error", "suppression", false],
  ["// @ts-expect-error the types lag behind the runtime", "suppression", true],
  ["// biome-ignore lint/a11y/noAutofocus: a dialog opens here", "suppression", true],
];

test.each(planted)("%s is found", (text, kind, hasReason) => {
  expect(findLooseTypes({ path: "src/a.ts", text })).toMatchObject([{ kind, hasReason }]);
});

const sound = [
  "const kinds = ['a', 'b'] as const;",
  "import { a as b, type C as D } from './x.ts';",
  "import * as Y from 'yjs';",
  "export {\n  a as b,\n} from './x.ts';",
  "// it counts as any other\n/* as Row */",
  "const text = 'as Row';",
  "type Renamed<T> = { [K in keyof T as Lowercase<K>]: T[K] };",
];

test.each(sound)("%s is left in peace", (text) => {
  expect(findLooseTypes({ path: "src/a.ts", text })).toEqual([]);
});
