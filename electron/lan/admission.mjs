import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils";

const token = /^[0-9a-f]{64}$/;

/**
 * The only topic that a connection may use: the hash of the token in its address (`?t=<64 hex letters>`). The server
 * keeps no secret and no list: who knows a token belongs there, and a topic seen on the way does not tell its token.
 *
 * @param {string | undefined} requestUrl path and query of the upgrade request
 * @returns {string | null}
 */
export function admittedTopic(requestUrl) {
  const query = new URLSearchParams((requestUrl ?? "").split("?")[1] ?? "");
  const given = query.get("t") ?? "";
  return token.test(given) ? topicOf(given) : null;
}

/** @param {string} given 64 hex letters */
export function topicOf(given) {
  return bytesToHex(sha256(hexToBytes(given)));
}
