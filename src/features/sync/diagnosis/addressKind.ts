const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.)/;
const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;

/** An address without what names a place: which kind it is, its scheme and its port. "?" for what is no address. */
export function addressKind(url: string): string {
  if (!URL.canParse(url)) return "?";
  const { protocol, hostname, port } = new URL(url);
  return `${protocol}//${hostKind(hostname)}${port === "" ? "" : `:${port}`}`;
}

function hostKind(host: string): string {
  if (host === "localhost" || host === "[::1]" || host.startsWith("127.")) return "loopback";
  if (host.startsWith("[")) return "ipv6";
  if (!IPV4.test(host)) return "name";
  return PRIVATE.test(host) ? "private-ipv4" : "ipv4";
}
