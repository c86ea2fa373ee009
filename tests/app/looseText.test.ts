import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findLooseText } from "./findLooseText.ts";

const folders = ["src/app", "src/features", "src/controls"];

function screens(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => `${folder}/${name}`);
}

test("every word on the screen comes from the catalogues", () => {
  const files = folders.flatMap(screens);
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => findLooseText(file, readFileSync(file, "utf8")))).toEqual([]);
});

test("a planted word is named with its file and line", () => {
  const source = [
    "export const One = ({ on }: { on: boolean }) => (",
    '  <Dialog title="Remove" role="alertdialog" footer={on ? <b>Yes</b> : null}>',
    '    {on ? "Open" : `Closed`}',
    '    <Select options={[{ id: "a", label: "First" }]} data-kind="plain" aria-label={"Role"} />',
    "  </Dialog>",
    ");",
  ].join("\n");
  expect(findLooseText("One.tsx", source)).toEqual([
    "One.tsx:3: Open",
    "One.tsx:3: Closed",
    "One.tsx:2: Remove",
    "One.tsx:2: Yes",
    "One.tsx:4: First",
    "One.tsx:4: Role",
  ]);
});
