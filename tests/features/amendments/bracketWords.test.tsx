import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { loadMessages } from "../../../src/app/messages/loadMessages.ts";
import { MessagesProvider } from "../../../src/app/messages/MessagesProvider.tsx";
import { BracketWords } from "../../../src/features/draft/amendments/BracketWords.tsx";

const messages = await loadMessages("en");
const markup = renderToStaticMarkup(
  <MessagesProvider locale="en" messages={messages}>
    <BracketWords lang="en" words="protect" alternatives={["promote"]} />
  </MessagesProvider>,
);

test("the wordings on the table are seen each in square brackets", () => {
  const seen = markup.replace(/<span class="visually-hidden">[^<]*<\/span>/g, "").replace(/<[^>]*>/g, "");
  expect(seen).toBe("[protect] [promote]");
});

test("and heard by their numbers, without the signs", () => {
  const heard = markup.replace(/<span aria-hidden="true"[^>]*>[^<]*<\/span>/g, "").replace(/<[^>]*>/g, "");
  expect(heard.trim()).toBe("wording 1 of 2: protect wording 2 of 2: promote");
});
