import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { app, BrowserWindow, protocol, utilityProcess } from "electron";

/** A bare window: what a page costs in Electron when there is no app around it. */
const folder = process.env.BENCH_FOLDER ?? "";
const name = process.env.BENCH_PAGE ?? "";
const html = `<!doctype html><meta charset="utf-8"><title>${name}</title><main></main><script type="module" src="${name}.js"></script>`;

protocol.registerSchemesAsPrivileged([
  { scheme: "bench", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
/** What a second process has answered; undefined for a page that asks for none. @type {Promise<unknown> | undefined} */
let answered;
app.on("window-all-closed", () => app.quit());
// Not awaited: Electron becomes ready only after this module has ended.
void app.whenReady().then(open);

async function open() {
  protocol.handle("bench", serve);
  if (process.env.BENCH_PROCESS === "1") {
    const second = utilityProcess.fork(join(import.meta.dirname, "second.mjs"));
    answered = new Promise((resolve) => second.once("message", resolve));
  }
  const window = new BrowserWindow({ width: 1200, height: 800, webPreferences: { backgroundThrottling: false } });
  await window.loadURL("bench://page/");
}

/** @param {Request} request */
async function serve(request) {
  const { pathname } = new URL(request.url);
  if (pathname === "/") return new Response(html, { headers: { "content-type": "text/html" } });
  if (pathname === "/second") return new Response(String(await answered));
  if (!/^\/[\w./-]+\.js$/.test(pathname) || pathname.includes("..")) return new Response(null, { status: 404 });
  return new Response(await readFile(join(folder, pathname)), { headers: { "content-type": "text/javascript" } });
}
