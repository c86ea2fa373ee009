// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepPictures } from "../../../src/app/picture/keepPictures.ts";
import {
  openPicture,
  sealPicture,
  shelvedPicture,
  shelvePicture,
  newPictureKey,
} from "../../../src/app/picture/sealedPicture.ts";
import { showPicture } from "../../../src/app/picture/showPicture.ts";
import { ok } from "../../../src/domain/result.ts";
import { session } from "../../../src/state/session.ts";
import type { Page } from "../../../src/state/view.ts";
import { view } from "../../../src/state/view.ts";
import { someSpace } from "../../support/ledgerIds.ts";

type Vault = NonNullable<ReturnType<typeof session.getInitialState>["vault"]>;
const SPACE = someSpace();
const LIST: Page = { name: "drafts", space: SPACE };
let place: HTMLElement;
let keys: string[];
let stop = (): void => undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  localStorage.clear();
  keys = [];
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
function scene({
  protection,
  shown = null,
}: Pick<Vault, "protection"> & { shown?: { key: string; text: string } | null }) {
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
  const keepPictureKey = async ({ key }: { key: string }) => {
    keys.push(key);
    return ok(undefined);
  };
  stop = keepPictures({ store, main: { keepPictureKey }, first: { shown, sheets: [] }, place });
  return { set };
}

async function settled(): Promise<void> {
  vi.runAllTimers();
  // Sealing is work of another thread: it is there when the same work, asked for later, is.
  await sealPicture(newPictureKey(), "");
  await sealPicture(newPictureKey(), "");
}

test("the list is kept sealed, under one key for all pictures of a run", async () => {
  const { set } = scene({ protection: "keychain" });
  set(LIST);
  await settled();
  const first = shelvedPicture();
  expect(await openPicture(keys[0] ?? "", first ?? "")).toContain("Łódź");
  expect(first).not.toContain("Łódź");
  place.textContent = "Wrocław";
  set(LIST);
  await settled();
  expect(keys).toHaveLength(1);
  expect(await openPicture(keys[0] ?? "", shelvedPicture() ?? "")).toContain("Wrocław");
});

test("a list that looks as it did is not written again, nor sealed under another key", async () => {
  const before = scene({ protection: "none" });
  before.set(LIST);
  await settled();
  const kept = shelvedPicture();
  const text = await openPicture(keys[0] ?? "", kept ?? "");
  stop();
  const { set } = scene({ protection: "none", shown: { key: keys[0] ?? "", text: text ?? "" } });
  set(LIST);
  await settled();
  expect(shelvedPicture()).toBe(kept);
  expect(keys).toHaveLength(1);
});

test("nothing is kept where a passphrase has to be typed first", async () => {
  const { set } = scene({ protection: "passphrase" });
  set(LIST);
  await settled();
  expect(shelvedPicture()).toBeNull();
  expect(keys).toEqual([]);
});

test("a start that will not begin with the list has no picture of it", async () => {
  const { set } = scene({ protection: "keychain" });
  set(LIST);
  await settled();
  expect(shelvedPicture()).not.toBeNull();
  set({ name: "members", space: SPACE });
  expect(shelvedPicture()).toBeNull();
});

test("another key, or a changed byte, opens nothing", async () => {
  const key = newPictureKey();
  const sealed = await sealPicture(key, "Łódź");
  expect(await openPicture(key, sealed)).toBe("Łódź");
  expect(await openPicture(newPictureKey(), sealed)).toBeNull();
  expect(
    await openPicture(key, `${sealed.slice(0, 20)}${sealed[20] === "A" ? "B" : "A"}${sealed.slice(21)}`),
  ).toBeNull();
  expect(await openPicture("no key", sealed)).toBeNull();
  expect(await openPicture(key, "")).toBeNull();
});

/** The letters of a page, which jsdom has not; `come` lets them arrive, `asked` is the text they were asked for. */
function lettersOf(page: Document) {
  const asked: string[] = [];
  let come = (_result: "come" | "missing"): void => undefined;
  const load = (_font: string, text: string): Promise<readonly FontFace[]> => {
    asked.push(text);
    return new Promise((resolve, reject) => {
      come = (result) => (result === "come" ? resolve([]) : reject(new DOMException("gone", "NetworkError")));
    });
  };
  Object.defineProperty(page, "fonts", { configurable: true, value: { load } });
  return { asked, come: (result: "come" | "missing") => come(result) };
}

test.each(["come", "missing"] as const)("a picture waits for its letters, and no longer (%s)", async (result) => {
  const key = newPictureKey();
  const letters = lettersOf(document);
  const picture = { sheets: [], page: {}, content: ["div", {}, "Łódź"] };
  shelvePicture(await sealPicture(key, JSON.stringify(picture)));
  vi.useRealTimers();
  const showing = showPicture({ pictureKey: async () => key, listening: async () => undefined });
  await vi.waitFor(() => expect(letters.asked).toEqual([expect.stringContaining("Łódź")]));
  expect(document.getElementById("picture")).toBeNull();
  letters.come(result);
  const first = await showing;
  expect(document.getElementById("picture")?.textContent).toBe("Łódź");
  first.drop();
});

test("a start draws the picture that its key opens, and none that was seen with other styles", async () => {
  const key = newPictureKey();
  const main = { pictureKey: async () => key, listening: async () => undefined };
  const picture = { sheets: [], page: {}, content: ["div", {}, "Łódź"] };
  Object.defineProperty(document, "fonts", { configurable: true, value: { load: async () => [] } });
  shelvePicture(await sealPicture(key, JSON.stringify(picture)));
  vi.useRealTimers();
  const first = await showPicture(main);
  expect(document.getElementById("picture")?.textContent).toBe("Łódź");
  first.drop();
  expect(document.getElementById("picture")).toBeNull();

  shelvePicture(await sealPicture(key, JSON.stringify({ ...picture, sheets: ["/assets/app-of-before.css"] })));
  expect(await showPicture(main)).toMatchObject({ shown: null });
  expect(document.getElementById("picture")).toBeNull();
});
