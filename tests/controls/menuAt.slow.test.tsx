// @vitest-environment jsdom
import { act, useState } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { loadMessages } from "../../src/app/messages/loadMessages.ts";
import { MessagesProvider } from "../../src/app/messages/MessagesProvider.tsx";
import { MenuAt } from "../../src/controls/MenuAt.tsx";

const chosen: string[] = [];
const text = () => document.querySelector<HTMLElement>("#text");

/** A text that is written in, and a menu about a word of it. */
function Text() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: what is written in is no field */}
      <div id="text" role="textbox" tabIndex={0} onKeyDown={({ key }) => key === "F7" && setOpen(true)} />
      {isOpen && (
        <MenuAt
          label="A word"
          place={{ top: 1, left: 2, width: 3, height: 4 }}
          groups={[{ label: "Words", entries: ["one", "two"].map((id) => ({ id, label: id })) }]}
          onAction={(id) => chosen.push(id)}
          focusAfter={() => text()?.focus()}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

let root: ReturnType<typeof createRoot>;

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  // Of this the page made here knows nothing, and the menu of the kit asks for it.
  vi.stubGlobal("CSS", { escape: (letters: string) => letters });
  chosen.length = 0;
  root = createRoot(document.body.appendChild(document.createElement("div")));
  const messages = await loadMessages("en");
  const page = (
    <MessagesProvider locale="en" messages={messages}>
      <Text />
    </MessagesProvider>
  );
  await act(async () => root.render(page));
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const press = async (key: string) => {
  for (const type of ["keydown", "keyup"]) {
    await act(async () => {
      document.activeElement?.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }));
    });
  }
};

async function open(): Promise<void> {
  text()?.focus();
  await press("F7");
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("one"));
}

test("a menu of a word has the focus at its first entry, and the text has it when something was chosen", async () => {
  await open();
  await press("ArrowDown");
  await press("Enter");
  expect(chosen).toEqual(["two"]);
  await vi.waitFor(() => expect(document.activeElement).toBe(text()));
  expect(document.querySelector("[role=menu]")).toBe(null);
});

test("the text has the focus too when nothing was chosen", async () => {
  await open();
  await press("Escape");
  expect(chosen).toEqual([]);
  await vi.waitFor(() => expect(document.activeElement).toBe(text()));
});
