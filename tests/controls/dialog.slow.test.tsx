// @vitest-environment jsdom
import { act, useState } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { loadMessages } from "../../src/app/messages/loadMessages.ts";
import { MessagesProvider } from "../../src/app/messages/MessagesProvider.tsx";
import { Dialog } from "../../src/controls/Dialog.tsx";

/** A dialog that opens another; the button of the upper one goes away when it is pressed, as "Stop looking" does. */
function Searching() {
  const [isSearching, setSearching] = useState(true);
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog isOpen title="Below">
      <button type="button" id="open" onClick={() => setOpen(true)}>
        Open
      </button>
      <Dialog isOpen={isOpen} title="Above" onOpenChange={setOpen}>
        {isSearching && (
          <button type="button" id="stop" onClick={() => setSearching(false)}>
            Stop
          </button>
        )}
      </Dialog>
    </Dialog>
  );
}

const titles = () => [...document.querySelectorAll("[role=dialog] h2")].map(({ textContent }) => textContent);

const press = async (selector: string) => {
  const button = document.querySelector<HTMLElement>(selector);
  button?.focus();
  await act(async () => button?.click());
};

let root: ReturnType<typeof createRoot>;

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  // Of this the page made here knows nothing, and the dialog of the kit asks for it.
  vi.stubGlobal("CSS", { escape: (text: string) => text });
  const messages = await loadMessages("en");
  root = createRoot(document.body.appendChild(document.createElement("div")));
  const page = (
    <MessagesProvider locale="en" messages={messages}>
      <Searching />
    </MessagesProvider>
  );
  await act(async () => root.render(page));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test("Escape closes the dialog on top, and no other, when the button that had the focus has just gone", async () => {
  await press("#open");
  await press("#stop");
  expect(titles()).toEqual(["Below", "Above"]);
  expect(document.activeElement).toBe(document.body);
  await act(
    async () => void document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })),
  );
  expect(titles()).toEqual(["Below"]);
});
