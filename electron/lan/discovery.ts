import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, randomBytes, utf8ToBytes } from "@noble/hashes/utils";
import { Bonjour, type Service } from "bonjour-service";

const SERVICE_TYPE = "concordia";

/** What the room is told of a topic: enough for a member to recognise it, nothing for anyone else. */
export function topicHint(topic: string): string {
  return bytesToHex(sha256(utf8ToBytes(`concordia lan ${topic}`))).slice(0, 16);
}

/**
 * Tells the local network that a rendezvous listens on `port`. No name of person, machine or space goes out: the
 * service and its host are called by random letters. Multicast that does not work is reported, and never fatal,
 * because an address can be typed instead.
 */
export function advertiseRendezvous(options: {
  readonly port: number;
  readonly topics: readonly string[];
  readonly report: (what: string) => void;
}): () => void {
  const label = `c-${bytesToHex(randomBytes(6))}`;
  const bonjour = openBonjour(options.report);
  if (bonjour === null) return () => undefined;
  const hints = options.topics.slice(0, 10).map(topicHint).join(",");
  const service = bonjour.publish({
    name: label,
    type: SERVICE_TYPE,
    port: options.port,
    host: `${label}.local`,
    txt: { h: hints },
    probe: false,
  });
  const failed = (error: unknown): void => options.report(`mdns publish: ${messageOf(error)}`);
  service.on("error", failed);
  return () => {
    service.off("error", failed);
    bonjour.unpublishAll(() => bonjour.destroy());
  };
}

/**
 * Calls `found` with all addresses of rendezvous in this network, again whenever they change. With topics given, only
 * those that advertise one of them count.
 */
export function watchRendezvous(options: {
  readonly topics: readonly string[];
  readonly found: (urls: readonly string[]) => void;
  readonly report: (what: string) => void;
}): () => void {
  const bonjour = openBonjour(options.report);
  if (bonjour === null) return () => undefined;
  const wanted = new Set(options.topics.map(topicHint));
  const urls = new Map<string, readonly string[]>();
  const tell = (): void => options.found([...new Set([...urls.values()].flat())]);
  const up = (service: Service): void => {
    if (!isWanted(service, wanted)) return;
    urls.set(service.fqdn, urlsOf(service));
    tell();
  };
  const down = (service: Service): void => {
    if (urls.delete(service.fqdn)) tell();
  };
  const browser = bonjour.find({ type: SERVICE_TYPE });
  browser.on("up", up);
  browser.on("down", down);
  return () => {
    browser.off("up", up);
    browser.off("down", down);
    browser.stop();
    bonjour.destroy();
  };
}

function openBonjour(report: (what: string) => void): Bonjour | null {
  try {
    return new Bonjour({}, (error: unknown) => report(`mdns: ${messageOf(error)}`));
  } catch (error) {
    report(`mdns: ${messageOf(error)}`);
    return null;
  }
}

function isWanted(service: Service, wanted: ReadonlySet<string>): boolean {
  const txt: unknown = service.txt;
  if (wanted.size === 0) return true;
  if (typeof txt !== "object" || txt === null || !("h" in txt)) return false;
  return String(txt.h)
    .split(",")
    .some((hint) => wanted.has(hint));
}

/** Link-local IPv6 needs a zone that a URL cannot carry. */
function urlsOf(service: Service): readonly string[] {
  const addresses = (service.addresses ?? []).filter((address) => !address.toLowerCase().startsWith("fe80:"));
  return addresses.map((address) => `ws://${address.includes(":") ? `[${address}]` : address}:${service.port}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
