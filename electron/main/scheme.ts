import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { protocol, type Session } from "electron";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/** Must run before `ready`. Without `standard` and `secure` a page has neither IndexedDB nor crypto.subtle. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: "app", privileges }]);
}

/** What is served in place of a page as it was built; null: nothing is. `path`: of the address. */
export type InPlaceOf = (path: string, built: string) => Promise<{ html: string; policy: string } | null>;

/** Serves `app://<host>/…` from the built renderer, each answer under the policy of that file. */
export function serveApp(
  session: Session,
  host: string,
  root: string,
  policyOf: (path: string) => string,
  inPlaceOf?: InPlaceOf,
): void {
  session.protocol.handle("app", async (request) => {
    const url = new URL(request.url);
    const path = normalize(join(root, decodeURIComponent(url.pathname)));
    if (url.host !== host || !path.startsWith(root + sep)) return new Response(null, { status: 404 });
    try {
      const body = await readFile(path);
      const other = path.endsWith(".html") ? await inPlaceOf?.(url.pathname, body.toString()) : null;
      if (other) return new Response(other.html, { headers: headersOf(path, other.policy) });
      return new Response(new Uint8Array(body), { headers: headersOf(path, policyOf(url.pathname)) });
    } catch {
      // A missing file is an answer like any other: the page asked for what was never built.
      return new Response(null, { status: 404 });
    }
  });
}

/** No opener policy: no page may open another (hardening.ts), and with one Chromium begins each page in a second process. */
function headersOf(path: string, policy: string): Record<string, string> {
  return {
    "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
  };
}
