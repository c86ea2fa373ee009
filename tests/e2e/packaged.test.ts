import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { projectRoot } from "../../scripts/projectRoot.mjs";
import { runCommand } from "../../scripts/runCommand.mjs";
import { readFuses } from "../../scripts/setup/carrier/setFuses.mjs";
import { launchElectron } from "../bench/harness/launchElectron.mjs";

const FOLDER = join(projectRoot, "dist", "linux-unpacked");
const PROGRAM = join(FOLDER, "concordia");
/** By number, as Electron counts them: what another program on the machine could use to speak in the app's name. */
const FUSES = { 0: false, 1: true, 2: false, 3: false, 5: true, 7: false };

// biome-ignore lint/suspicious/noSkippedTests: said in the list of skipped tests
test.skip(process.platform !== "linux", "the folder and the program have other names elsewhere");

const three = (name: string): readonly string[] => [name, name, name];

/** Names of what spelling needs and owes, without the letters that the build puts in. */
function listOf(asar: string): readonly string[] {
  const letters = readFileSync(asar).toString("latin1");
  const found = letters.matchAll(/"((?:hunspell|index|dictionary-\w+)(?:-[\w-]{8})?\.(?:wasm|aff|dic|txt))":\{/g);
  return [...found].map(([, name = ""]) => name.replace(/-[\w-]{8}\./, "."));
}

test("the packaged app opens without Node beside it, with its fuses set, its dictionaries and no stand-in inside", async () => {
  test.setTimeout(180_000);
  const packed = await runCommand(process.execPath, [join(projectRoot, "scripts/package.mjs")]);
  expect(packed.code, packed.output).toBe(0);
  expect(await readFuses(PROGRAM)).toMatchObject(FUSES);
  expect(existsSync(join(FOLDER, "resources", "app.asar"))).toBe(true);
  expect(existsSync(join(FOLDER, "resources", "default_app.asar"))).toBe(false);
  const carried: readonly string[] = [...listOf(join(FOLDER, "resources", "app.asar"))].sort();
  expect(carried.filter((name) => name.startsWith("index."))).toEqual([...three("index.aff"), ...three("index.dic")]);
  expect(carried).toEqual(expect.arrayContaining(["hunspell.wasm", "hunspell.txt", "dictionary-fr.txt"]));

  const profile = mkdtempSync(join(tmpdir(), "concordia-packaged-"));
  const running = await launchElectron({ program: PROGRAM, profile, env: { PATH: "" } });
  try {
    const page = await running.page((url) => url.startsWith("app://ui"));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("button").first()).toBeVisible();
  } finally {
    await running.kill();
    rmSync(profile, { recursive: true, force: true });
  }
});
