import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { loadMessages } from "../../../src/app/messages/loadMessages.ts";
import { MessagesProvider } from "../../../src/app/messages/MessagesProvider.tsx";
import { BracketWords } from "../../../src/features/draft/amendments/BracketWords.tsx";

const messages = await loadMessages("en");
const markupOf = (element: Parameters<typeof renderToStaticMarkup>[0]): string =>
  renderToStaticMarkup(
    <MessagesProvider locale="en" messages={messages}>
      {element}
    </MessagesProvider>,
  );
const seenOf = (markup: string): string =>
  markup.replace(/<span class="visually-hidden">[^<]*<\/span>/g, "").replace(/<[^>]*>/g, "");
const markup = markupOf(<BracketWords lang="en" words="protect" alternatives={["promote"]} />);

test("the wordings on the table are seen each in square brackets", () => {
  expect(seenOf(markup)).toBe("[protect] [promote]");
});

test("of long ones only the ends are, in whole words", () => {
  const words = "Cities that are members meet once a year";
  expect(seenOf(markupOf(<BracketWords lang="en" words={words} alternatives={[]} keep={14} />))).toBe(
    "[Cities that … once a year]",
  );
});

test("and heard by their numbers, without the signs", () => {
  const heard = markup.replace(/<span aria-hidden="true"[^>]*>[^<]*<\/span>/g, "").replace(/<[^>]*>/g, "");
  expect(heard.trim()).toBe("wording 1 of 2: protect wording 2 of 2: promote");
});
