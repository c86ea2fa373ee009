import { createSocket } from "node:dgram";
import { createServer } from "node:net";
import { expect, type Page } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { test } from "./support/cities.ts";

/** Listens on this machine for whatever comes, over UDP and TCP; a page that cannot reach it reaches nobody. */
async function startListener() {
  let count = 0;
  const udp = createSocket("udp4").on("message", () => count++);
  const tcp = createServer((socket) => {
    count++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => udp.bind(0, "127.0.0.1", resolve));
  await new Promise<void>((resolve) => tcp.listen(0, "127.0.0.1", resolve));
  const address = tcp.address();
  const tcpPort = typeof address === "object" && address ? address.port : 0;
  const close = (): void => {
    udp.close();
    tcp.close();
  };
  return { heard: () => count, udp: udp.address().port, tcp: tcpPort, close };
}

/** Tries every road out of the page from a timer, where the page's own policy holds; through the driver it would not. */
function tryRoads(page: Page, ports: { udp: number; tcp: number }): Promise<readonly string[]> {
  return page.evaluate(
    ({ udp, tcp }) =>
      new Promise<readonly string[]>((resolve) => {
        const gather = async (Peer = RTCPeerConnection): Promise<boolean> => {
          const connection = new Peer({
            iceServers: [
              { urls: `stun:127.0.0.1:${udp}` },
              { urls: `turn:127.0.0.1:${tcp}?transport=tcp`, username: "a", credential: "b" },
              { urls: `turn:127.0.0.1:${udp}?transport=udp`, username: "a", credential: "b" },
            ],
          });
          connection.createDataChannel("out");
          const gathered = new Promise<void>((done) => {
            connection.addEventListener("icegatheringstatechange", () => {
              if (connection.iceGatheringState === "complete") done();
            });
          });
          await connection.setLocalDescription();
          await gathered;
          const isOut = /candidate:.* typ (?!host)/.test(connection.localDescription?.sdp ?? "");
          connection.close();
          return isOut;
        };
        const socket = (): Promise<boolean> =>
          new Promise((done) => {
            const out = new WebSocket(`ws://127.0.0.1:${tcp}`);
            out.addEventListener("open", () => done(true));
            out.addEventListener("error", () => done(false));
          });
        const image = (): Promise<boolean> =>
          new Promise((done) => {
            const out = new Image();
            out.addEventListener("load", () => done(true));
            out.addEventListener("error", () => done(false));
            out.src = `http://127.0.0.1:${tcp}/x.png`;
          });
        // biome-ignore lint/security/noGlobalEval: what a script in the page would try
        const evaluate = (): boolean => globalThis.eval("1 + 1") === 2;
        const markup = (): boolean => {
          const place = document.createElement("div");
          place.innerHTML = "<img src=x onerror=1>";
          return place.childElementCount > 0;
        };
        const fetchOut = async (from: typeof globalThis): Promise<boolean> =>
          (await from.fetch(`http://127.0.0.1:${tcp}`, { mode: "no-cors" })).type !== "error";
        // The one window that a page may open: whatever it lends to a script is tried at once, before main could take it away.
        const child = globalThis.open("about:blank", "projector") as (Window & typeof globalThis) | null;
        if (!child) throw new Error("no window for the projector");
        const roads: Record<string, () => unknown> = {
          childWebrtc: () => gather(child.RTCPeerConnection),
          childFetch: () => fetchOut(child),
          childEval: () => child.eval("1 + 1") === 2,
          childWindow: () => child.open("about:blank", "projector") !== child,
          childBridge: () => Object.keys(child).some((name) => /concordia/i.test(name)),
          otherName: () => globalThis.open("about:blank", "other") !== null,
          otherAddress: () => globalThis.open("app://ui/app/index.html", "projector2") !== null,
          webrtc: () => gather(),
          socket,
          image,
          fetch: () => fetchOut(globalThis),
          eval: evaluate,
          function: () => new Function("return true")(),
          markup,
          window: () => globalThis.open("app://ui/app/index.html") !== null,
          otherDatabase: async () => (await fetch("app://net/net/index.html")).ok,
        };
        const tryAll = async (): Promise<void> => {
          const open: string[] = [];
          for (const [name, road] of Object.entries(roads)) {
            const isOpen = await Promise.resolve()
              .then(road)
              .catch(() => false);
            if (isOpen === true) open.push(name);
          }
          resolve(open);
        };
        setTimeout(() => void tryAll().finally(() => child.close()));
      }),
    ports,
  );
}

test("a script in the page finds no way out and no way to run text as code, nor does it by the one window that the page may open; one that presses every button signs nothing: what binds the members is asked outside the page", async ({
  room,
}) => {
  const lublin = await room.founder("Lublin");
  await test.step("no way out", () => findNoRoad(lublin));
  await test.step("the window for the projector goes nowhere", () => staysBlank(lublin));
  await test.step("no button signs", () => pressInvite(lublin));
});

async function findNoRoad({ page }: City): Promise<void> {
  const listener = await startListener();
  try {
    expect(await tryRoads(page, { udp: listener.udp, tcp: listener.tcp })).toEqual([]);
    expect(listener.heard()).toBe(0);
  } finally {
    listener.close();
  }
}

async function staysBlank({ app, page }: City): Promise<void> {
  // There is never more than one: the one before goes first.
  await app.evaluate(({ BrowserWindow }) => {
    for (const one of BrowserWindow.getAllWindows()) if (one.webContents.getURL() === "about:blank") one.destroy();
  });
  const opened = app.waitForEvent("window");
  await page.evaluate(() => void globalThis.open("about:blank", "projector"));
  const wall = await opened;
  await page.evaluate(async () => {
    const child = globalThis.open("about:blank", "projector");
    if (child) child.location.href = "app://ui/app/index.html";
    // The same file, asked for later: by when it is here the window would be on its way.
    await (await fetch("app://ui/app/index.html")).text();
  });
  expect(await wall.evaluate(() => [location.href, document.body.childElementCount])).toEqual(["about:blank", 0]);
}

async function pressInvite({ app, page }: City): Promise<void> {
  const asked = await app.evaluateHandle(({ dialog }) => {
    const seen: string[] = [];
    // The person says no.
    dialog.showMessageBox = async () => {
      seen.push("asked");
      return { response: 1, checkboxChecked: false };
    };
    return seen;
  });
  await page.getByTestId("nav-members").click();
  await page.getByTestId("invite").click();
  await page.getByTestId("invite-submit").click();
  await expect.poll(async () => (await asked.jsonValue()).length).toBe(1);
  await expect(page.getByTestId("invite-form")).toBeVisible();
  await expect(page.getByTestId("invite-ready")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("invitation-row")).toHaveCount(0);
}
