import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The Word file that LibreOffice makes of one. */
export const savedAgain = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await made(bytes, "docx", "docx"));

/**
 * What LibreOffice makes of a file: `fodt` is all that it understood, `txt` what it shows. It gets a profile of its own, so that nothing
 * waits for another one that is open. Rejects where `soffice` is not installed: Debian has it in libreoffice-writer-nogui.
 */
export async function convert(
  bytes: Uint8Array,
  from: string,
  to: "fodt" | "txt:Text (encoded):UTF8",
): Promise<string> {
  return (await made(bytes, from, to)).toString("utf8");
}

async function made(bytes: Uint8Array, from: string, to: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  writeFileSync(join(folder, `file.${from}`), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  await run("soffice", [
    profile,
    "--headless",
    "--convert-to",
    to,
    "--outdir",
    join(folder, "made"),
    join(folder, `file.${from}`),
  ]);
  return readFileSync(join(folder, "made", `file.${to.split(":")[0]}`));
}
