import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { loadMessages } from "../../../src/app/messages/loadMessages.ts";
import { MessagesProvider } from "../../../src/app/messages/MessagesProvider.tsx";
import { SpeakerName } from "../../../src/features/draft/amendments/SpeakerName.tsx";
import { WordDifference } from "../../../src/features/draft/amendments/WordDifference.tsx";

const messages = await loadMessages("en");

/** What a screen reader says: everything but what is hidden from it. */
const heard = (element: Parameters<typeof renderToStaticMarkup>[0]): string =>
  renderToStaticMarkup(
    <MessagesProvider locale="en" messages={messages}>
      {element}
    </MessagesProvider>,
  )
    .replace(/<span aria-hidden="true"[^>]*>[^<]*<\/span>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/[⁦-⁩]/g, "")
    .replace(/\s+/g, " ");

test("what goes and what comes is heard as well as seen", () => {
  expect(heard(<WordDifference lang="en" before="Cities may meet." after="Cities shall meet." />)).toBe(
    "Cities deleted: may inserted: shall meet.",
  );
});

test("a new paragraph is heard", () => {
  expect(heard(<WordDifference lang="en" before="One." after={"One.\nTwo."} />)).toBe(
    "One. inserted: new paragraph Two.",
  );
});

test("who is no member any more is named as that, with or without a name", () => {
  const gone = { delegation: "", member: null };
  expect(heard(<SpeakerName speaker={{ ...gone, name: "Ada" }} />)).toBe("Ada, former member");
  expect(heard(<SpeakerName speaker={{ ...gone, name: "" }} />)).toBe("A former member");
});
