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

/** The hidden network page: sees ciphertext only, so it may open sockets to whatever rendezvous its spaces name. */
export const NET_POLICY = [...SHARED, "connect-src 'self' ws: wss:", "trusted-types default"].join("; ");
