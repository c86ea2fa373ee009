import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import { probeMulticast, type ProbeSocket } from "../../electron/lan/probeMulticast.ts";

interface FakeNetwork {
  /** What the system says to joining the group. */
  readonly joining?: string;
  /** What becomes of a call that is sent. */
  readonly sent: (call: Buffer, hear: (message: Buffer) => void) => string | null;
}

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** A socket of a machine in such a network. */
function socketIn({ joining, sent }: FakeNetwork) {
  const events = new EventEmitter();
  const calls: Buffer[] = [];
  const fake = {
    calls,
    isClosed: false,
    on: (name: string, heard: (...args: unknown[]) => void) => events.on(name, heard),
    bind: (_port: number, bound: () => void) => queueMicrotask(bound),
    addMembership: () => {
      if (joining) throw failure(joining);
    },
    setMulticastLoopback: () => true,
    send: (call: Buffer, _port: number, _group: string, done: (error: Error | null) => void) => {
      calls.push(call);
      const code = sent(call, (message) => events.emit("message", message));
      done(code ? failure(code) : null);
    },
    close: () => {
      fake.isClosed = true;
    },
  };
  // The probe uses no more of a socket than this has.
  return { fake, open: () => fake as unknown as ProbeSocket };
}

test("a call that comes back is heard, and one of somebody else is not it", async () => {
  const { fake, open } = socketIn({
    sent: (call, hear) => {
      hear(Buffer.from("another question"));
      hear(Buffer.from(call));
      return null;
    },
  });
  expect(await probeMulticast(open)).toBe("heard");
  expect(fake.isClosed).toBe(true);
});

test("no way to the group is told from something that stands in the way", async () => {
  const nothing = () => null;
  expect(await probeMulticast(socketIn({ joining: "ENODEV", sent: nothing }).open)).toBe("noRoute");
  expect(await probeMulticast(socketIn({ sent: () => "ENETUNREACH" }).open)).toBe("noRoute");
  expect(await probeMulticast(socketIn({ sent: () => "EPERM" }).open)).toBe("silent");
});

test("a call that nobody brings back is repeated, and then silence", async () => {
  vi.useFakeTimers();
  try {
    const { fake, open } = socketIn({ sent: () => null });
    const heard = probeMulticast(open);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await heard).toBe("silent");
    expect(fake.calls.length).toBeGreaterThan(1);
    // No name of anybody: random letters, another time others.
    expect(fake.calls[0]?.toString("latin1")).toMatch(/c-[0-9a-f]{12}/);
  } finally {
    vi.useRealTimers();
  }
});
