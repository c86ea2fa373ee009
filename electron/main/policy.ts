const SHARED = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

/** Where else a page may have rules from than from files of its own. */
export const withStyles = (policy: string, source: string): string =>
  policy.replace("style-src 'self'", `style-src 'self' ${source}`);

/** The page of the window: text, no network at all. */
export const UI_POLICY = [...SHARED, "connect-src 'self'", "trusted-types default ProseMirrorClipboard"].join("; ");

/** A worker has the policy of its own file. */
const SPELLING_WORKER = /^\/assets\/spellingWorker-[\w-]+\.js$/;

/**
 * The engine that looks words up is WebAssembly. It may run in that worker and nowhere else: no page of this app may run any, and the worker
 * reads nothing but the files of the app.
 */
export const SPELLING_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** Of a file of the window, by the path of its address. */
export const uiPolicyOf = (path: string): string => (SPELLING_WORKER.test(path) ? SPELLING_POLICY : UI_POLICY);

/** The hidden network page: sees ciphertext only, so it may open sockets to whatever rendezvous its spaces name. */
export const NET_POLICY = [...SHARED, "connect-src 'self' ws: wss:", "trusted-types default"].join("; ");
