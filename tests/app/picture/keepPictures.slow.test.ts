// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openPicture, sealPicture } from "../../../electron/main/picture/sealedPicture.ts";
import { keepPictures } from "../../../src/app/picture/keepPictures.ts";
import { firstFrame } from "../../../src/app/picture/firstFrame.ts";
import { ok } from "../../../src/domain/result.ts";
import { session } from "../../../src/state/session.ts";
import type { Page } from "../../../src/state/view.ts";
import { view } from "../../../src/state/view.ts";
import { someSpace } from "../../support/ledgerIds.ts";

type Vault = NonNullable<ReturnType<typeof session.getInitialState>["vault"]>;
const SPACE = someSpace();
const LIST: Page = { name: "drafts", space: SPACE };
let place: HTMLElement;
/** What main was given, in order. */
let given: (string | null)[];
let stop = (): void => undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  given = [];
  place = document.createElement("div");
  place.textContent = "Łódź";
  document.body.append(place);
});
afterEach(() => {
  stop();
  place.remove();
  vi.useRealTimers();
});

/** The slices of the store that a picture depends on, and a way to change them. */
function scene({ protection }: Pick<Vault, "protection">) {
  let heard = (): void => undefined;
  const vault: Vault = { state: "ready", protection, device: null, problem: null };
  const states = { view: view.getInitialState(), session: session.getInitialState() };
  const set = (page: Page): void => {
    states.view = view.reducer(view.reducer(states.view, view.actions.shown()), view.actions.pageRestored(page));
    states.session = session.reducer(
      session.reducer(states.session, session.actions.vaultChanged(vault)),
      session.actions.spacesLoaded(),
    );
    heard();
  };
  const store = {
    getState: () => states,
    subscribe: (listener: () => void) => {
      heard = listener;
      return () => undefined;
    },
  };
  const keepPicture = async ({ picture }: { picture: string | null }) => {
    given.push(picture);
    return ok(undefined);
  };
  stop = keepPictures({ store, main: { keepPicture }, place });
  return { set };
}

test("the list is given to main when it has come to rest, and again when it looks different", () => {
  const { set } = scene({ protection: "keychain" });
  set(LIST);
  expect(given).toEqual([]);
  vi.runAllTimers();
  expect(given).toEqual([expect.stringContaining("Łódź")]);
  set(LIST);
  vi.runAllTimers();
  expect(given).toHaveLength(1);
  place.textContent = "Wrocław";
  set(LIST);
  vi.runAllTimers();
  expect(given).toEqual([expect.stringContaining("Łódź"), expect.stringContaining("Wrocław")]);
});

test("nothing is kept where a passphrase has to be typed first", () => {
  const { set } = scene({ protection: "passphrase" });
  set(LIST);
  vi.runAllTimers();
  expect(given).toEqual([]);
});

test("a start that will not begin with the list has no picture of it", () => {
  const { set } = scene({ protection: "keychain" });
  set(LIST);
  vi.runAllTimers();
  set({ name: "members", space: SPACE });
  set({ name: "members", space: SPACE });
  expect(given).toEqual([expect.stringContaining("Łódź"), null]);
});

test("what a start before has left goes when this one begins elsewhere", () => {
  scene({ protection: "keychain" }).set({ name: "members", space: SPACE });
  expect(given).toEqual([null]);
});

test("another key, or a changed byte, opens nothing", async () => {
  const { key, sealed } = await sealPicture("Łódź");
  const { key: other } = await sealPicture("Łódź");
  expect(await openPicture({ key, sealed })).toBe("Łódź");
  expect(await openPicture({ key: other, sealed })).toBeNull();
  const changed = sealed.slice();
  changed[20] = (changed[20] ?? 0) ^ 1;
  expect(await openPicture({ key, sealed: changed })).toBeNull();
  expect(await openPicture({ key: new Uint8Array(3), sealed })).toBeNull();
  expect(await openPicture({ key, sealed: new Uint8Array() })).toBeNull();
});

test("main hears of the first frame once it is drawn, and the window takes its place", async () => {
  vi.useRealTimers();
  document.body.insertAdjacentHTML("afterbegin", '<div id="picture">Łódź</div>');
  let heard = 0;
  const first = await firstFrame({ listening: async () => ++heard });
  expect(heard).toBe(1);
  expect(document.getElementById("picture")?.textContent).toBe("Łódź");
  first.drop();
  expect(document.getElementById("picture")).toBeNull();
});

test("without a picture nothing is waited for", async () => {
  const listening = vi.fn(async () => undefined);
  const first = await firstFrame({ listening });
  first.drop();
  expect(listening).not.toHaveBeenCalled();
});
