const FINGERPRINT = /^a=fingerprint:([\w-]+ [0-9A-F:]+)\s*$/gim;

/**
 * What both ends of a DTLS connection see alike and nobody between them can have on both sides: the certificates'
 * fingerprints, sorted. Null while a description is missing.
 */
export function dtlsBinding(local: string | undefined, remote: string | undefined): Uint8Array | null {
  const mine = fingerprintsOf(local ?? "");
  const theirs = fingerprintsOf(remote ?? "");
  if (mine === "" || theirs === "") return null;
  return new TextEncoder().encode(["dtls", ...[mine, theirs].sort()].join("\n"));
}

function fingerprintsOf(sdp: string): string {
  const found = [...sdp.matchAll(FINGERPRINT)].map((match) => (match[1] ?? "").toLowerCase());
  return [...new Set(found)].sort().join(",");
}
