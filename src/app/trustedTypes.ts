/**
 * Must be the first import of the entry: from here on no text with markup becomes part of the page, except what the
 * editor parses from the clipboard into a detached document.
 */

const CLIPBOARD = "ProseMirrorClipboard";
const OWN_SCRIPT = /^\/(?:.+\/)?assets\/[\w.-]+\.js$/;

interface Rules {
  createHTML?: (text: string) => string;
  createScriptURL?: (text: string) => string;
}

/** The part of `window.trustedTypes` used here. */
export interface PolicyFactory {
  createPolicy(name: string, rules: Rules): unknown;
}

/** Text without "<" can never become an element. It throws: answering null would make the editor paste nothing. */
export function refuseMarkup(text: string): string {
  if (text.includes("<")) throw new TypeError("markup refused");
  return text;
}

/** Workers and scripts only from the built assets of this very page. */
export function ownScript(address: string, page: string): string {
  const base = new URL(page);
  const wanted = new URL(address, base);
  const sameHost = wanted.protocol === base.protocol && wanted.host === base.host;
  if (!sameHost || !OWN_SCRIPT.test(wanted.pathname)) throw new TypeError("foreign script refused");
  return wanted.href;
}

/**
 * Takes both names the policy of the page allows, so that nobody can take them later. The editor asks for the default
 * policy first and would keep it for good if its first paste held no markup, and then fail on every other paste; so the
 * default policy is not shown to scripts (the browser still applies it), and the editor gets its own when it asks.
 */
export function installPolicies(factory: PolicyFactory, page: string): void {
  const native = factory.createPolicy.bind(factory);
  native("default", { createHTML: refuseMarkup, createScriptURL: (address) => ownScript(address, page) });
  const clipboard = native(CLIPBOARD, { createHTML: (text) => text });
  let isTaken = false;
  const createPolicy: PolicyFactory["createPolicy"] = (name, rules) => {
    if (name !== CLIPBOARD || isTaken) return native(name, rules);
    isTaken = true;
    return clipboard;
  };
  Object.defineProperties(factory, {
    defaultPolicy: { value: null },
    createPolicy: { value: createPolicy },
  });
}

function isFactory(value: unknown): value is PolicyFactory {
  return typeof value === "object" && value !== null && "createPolicy" in value;
}

if (typeof window !== "undefined" && "trustedTypes" in window && isFactory(window.trustedTypes)) {
  installPolicies(window.trustedTypes, window.location.href);
}
