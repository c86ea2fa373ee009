import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Page } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { saveBundle } from "../../scripts/demo/byFile.mjs";
import { projectRoot } from "../../scripts/projectRoot.mjs";
import { runCommand } from "../../scripts/runCommand.mjs";
import { readFuses } from "../../scripts/setup/carrier/setFuses.mjs";
import { launchElectron } from "../bench/harness/launchElectron.mjs";
import { test } from "./support/cities.ts";

const FOLDER = join(projectRoot, "dist", "linux-unpacked");
const PROGRAM = join(FOLDER, "concordia");
/** By number, as Electron counts them: what another program on the machine could use to speak in the app's name. */
const FUSES = { 0: false, 1: true, 2: false, 3: false, 5: true, 7: false };

// biome-ignore lint/suspicious/noSkippedTests: said in the list of skipped tests
test.skip(process.platform !== "linux", "the folder and the program have other names elsewhere");

// Made once, for both.
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  const packed = await runCommand(process.execPath, [join(projectRoot, "scripts/package.mjs")]);
  expect(packed.code, packed.output).toBe(0);
});

const three = (name: string): readonly string[] => [name, name, name];

/** Names of what spelling needs and owes, without the letters that the build puts in. */
function listOf(asar: string): readonly string[] {
  const letters = readFileSync(asar).toString("latin1");
  const found = letters.matchAll(/"((?:hunspell|index|dictionary-\w+)(?:-[\w-]{8})?\.(?:wasm|aff|dic|txt))":\{/g);
  return [...found].map(([, name = ""]) => name.replace(/-[\w-]{8}\./, "."));
}

test("the packaged app opens without Node beside it, with its fuses set, its dictionaries and no stand-in inside", async () => {
  test.setTimeout(180_000);
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

test("the packaged folder tells the desktop which files it opens; one that starts the app, and one that is opened while it runs, as a path and as an address, are looked into first", async ({
  room,
}) => {
  test.setTimeout(180_000);
  await test.step("the desktop knows the files", () => addToDesktop(join(room.folder, "share")));
  const lublin = await room.founder("Lublin");
  const first = join(room.folder, "first.concordia");
  const second = join(room.folder, "Łódź, zweite 50%.concordia");
  await saveBundle(lublin, first);
  copyFileSync(first, second);
  await test.step("as macOS tells of a file, and as Windows of one beside the shortcut", () => tellOf(lublin, first));
  const { profile } = lublin;
  await lublin.app.close();
  const running = await launchElectron({ program: PROGRAM, main: first, profile });
  try {
    const page = await running.page((url) => url.startsWith("app://ui"));
    await lookInto(page);
    for (const named of [second, pathToFileURL(second).href]) {
      const again = await runCommand(PROGRAM, ["--no-sandbox", `--user-data-dir=${profile}`, named], {
        env: { ...process.env, XDG_CONFIG_HOME: profile },
      });
      expect(again.code, again.output).toBe(0);
      await lookInto(page);
    }
  } finally {
    await running.kill();
  }
});

/** In place of the systems that tell so: macOS by an event of its own, the others by the words of the second start and the folder it was made in. */
async function tellOf({ app, page }: City, path: string): Promise<void> {
  const folder = dirname(path);
  await app.evaluate(({ app: main }, file) => {
    main.emit("open-file", { preventDefault: () => undefined }, file);
  }, path);
  await lookInto(page);
  await app.evaluate(
    ({ app: main }, [name, from]) => {
      main.emit("second-instance", {}, ["concordia", "--allow-file-access", name], from);
    },
    [basename(path), folder] as const,
  );
  await lookInto(page);
}

/** What is in the file is shown, and nothing of it taken before one says so. */
async function lookInto(page: Page): Promise<void> {
  const dialog = page.getByTestId("bundle-dialog");
  await expect(dialog.getByTestId("bundle-facts")).toContainText("Working Group on Intercultural Integration");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
}

async function addToDesktop(data: string): Promise<void> {
  const run = (...args: string[]) =>
    runCommand(join(FOLDER, "add-to-desktop.sh"), args, { env: { ...process.env, XDG_DATA_HOME: data } });
  const entry = join(data, "applications", "concordia.desktop");
  const types = join(data, "mime", "packages", "concordia.xml");
  const added = await run();
  expect(added.code, added.output).toBe(0);
  expect(readFileSync(entry, "utf8")).toContain(`Exec="${PROGRAM}" %U\n`);
  expect(readFileSync(entry, "utf8")).toContain(
    "MimeType=application/x-concordia-invite;application/x-concordia;x-scheme-handler/concordia;\n",
  );
  expect(readFileSync(types, "utf8")).toContain('<mime-type type="application/x-concordia">');
  expect(readFileSync(types, "utf8")).toContain('<glob pattern="*.concordia"/>');
  expect((await run("--remove")).code).toBe(0);
  expect([entry, types].filter(existsSync)).toEqual([]);
}
