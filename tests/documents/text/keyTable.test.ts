import { expect, it } from "vitest";
import { EDITOR_KEYS, keysFor, PAGE_KEYS } from "../../../src/documents/text/keys/keyTable.ts";

it("no key stands for two acts, and none is taken from the window", () => {
  const keys = [...EDITOR_KEYS, ...PAGE_KEYS].flatMap((row) => row.keys);
  expect(new Set(keys).size).toBe(keys.length);
  const windowKeys = [
    "Mod+K",
    "Mod+N",
    "Mod+,",
    "F6",
    "Mod+=",
    "Mod+-",
    "Escape",
    "F1",
    "Mod+A",
    "Mod+C",
    "Mod+X",
    "Mod+V",
    "Mod+Q",
    "Mod+W",
  ];
  expect(keys.filter((key) => windowKeys.includes(key))).toEqual([]);
  expect(keysFor("redo")).toBe("Mod+Shift+Z");
});
