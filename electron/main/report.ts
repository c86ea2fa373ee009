import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";

/** One line a fault in `<profile>/reports/`, for whoever looks after the computer: no text, no names, no keys. */
export function report(what: string, detail: string): void {
  const folder = join(app.getPath("userData"), "reports");
  const at = new Date().toISOString();
  const line = `${at} ${app.getVersion()} ${what}: ${detail.slice(0, 500)}\n`;
  try {
    mkdirSync(folder, { recursive: true });
    appendFileSync(join(folder, `${at.slice(0, 10)}.log`), line);
  } catch {
    // A full disk is no reason to stop as well; whoever reads the console still sees the line.
    process.stderr.write(line);
  }
}

/** Something that a process said did not fit the contract. */
export function reportBreach(from: string, what: string): void {
  report("breach", `${from} ${what}`);
}
