import { expect, test } from "vitest";
import type { Port } from "../../electron/bridge/channel.ts";
import { createVaultLine } from "../../src/workspace/line.ts";

const DEAF = {
  state: () => undefined,
  membership: () => undefined,
  opened: () => undefined,
  versionRead: () => undefined,
  touched: () => undefined,
  presence: () => undefined,
  joinRequested: () => undefined,
  joining: () => undefined,
  backup: () => undefined,
  bundle: () => undefined,
  verifying: () => undefined,
  assets: () => undefined,
  failed: () => undefined,
};

function recordingPort() {
  const posted: unknown[] = [];
  const port: Port = {
    post: (message) => void posted.push(message),
    listen: () => undefined,
    onClose: () => undefined,
    close: () => undefined,
  };
  return { port, posted };
}

test("a call is on its way before the caller goes on; while the process is away it waits for the next one", async () => {
  const line = createVaultLine(DEAF, () => undefined);
  const early = recordingPort();
  void line.call.status();
  expect(early.posted).toEqual([]);
  line.attach(early.port);
  await expect.poll(() => early.posted).toMatchObject([{ type: "call", to: "status" }]);
  void line.call.spaces();
  expect(early.posted).toMatchObject([{ to: "status" }, { to: "spaces" }]);
});
