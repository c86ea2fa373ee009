import { createDataChannelLink } from "../../src/sync/webrtc/dataChannelLink.ts";
import { describeLink } from "../support/describeLink.ts";
import { createFakeChannels } from "../support/fakeDataChannel.ts";
import { createMemoryWire } from "../support/memoryLink.ts";

describeLink("memory link", async () => {
  const wire = createMemoryWire();
  return { ends: wire.ends, stop: wire.cut };
});

describeLink("data channel link, over fake channels", async () => {
  const [live, bulk] = [createFakeChannels(), createFakeChannels()];
  const binding = Uint8Array.of(1, 2, 3);
  const [a, b] = [
    createDataChannelLink({ live: live[0], bulk: bulk[0], binding }),
    createDataChannelLink({ live: live[1], bulk: bulk[1], binding }),
  ];
  a.trust();
  b.trust();
  return { ends: [a.link, b.link], stop: () => a.link.close() };
});
