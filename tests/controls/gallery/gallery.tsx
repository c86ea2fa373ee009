import "../../../src/app/trustedTypes.ts";
import "../../../src/app/styles/fonts.css";
import "../../../src/app/styles/tokens.css";
import "../../../src/app/styles/base.css";
import "../../../src/app/styles/print.css";
import { createRoot } from "react-dom/client";
import { loadMessages } from "../../../src/app/messages/loadMessages.ts";
import { isLocale } from "../../../src/app/messages/locale.ts";
import { MessagesProvider } from "../../../src/app/messages/MessagesProvider.tsx";
import { ActionsPage } from "./ActionsPage.tsx";
import { DraftPage } from "./DraftPage.tsx";
import { FieldsPage } from "./FieldsPage.tsx";
import { IconsPage } from "./IconsPage.tsx";
import { ListsPage } from "./ListsPage.tsx";
import { PastePage } from "./PastePage.tsx";
import { StartPage } from "./StartPage.tsx";
import { StatesPage } from "./StatesPage.tsx";

const pages = {
  actions: ActionsPage,
  draft: DraftPage,
  fields: FieldsPage,
  icons: IconsPage,
  lists: ListsPage,
  paste: PastePage,
  start: StartPage,
  states: StatesPage,
};

const isPage = (name: string | null): name is keyof typeof pages => name !== null && name in pages;

const asked = new URLSearchParams(location.search);
for (const key of ["theme", "density", "textSize"]) {
  const value = asked.get(key);
  if (value) document.documentElement.dataset[key] = value;
}
const name = asked.get("page");
const Shown = pages[isPage(name) ? name : "draft"];
const language = asked.get("locale");
const locale = isLocale(language) ? language : "en";
const place = document.getElementById("root");
if (!place) throw new Error("no place for the gallery");
const messages = await loadMessages(locale);
createRoot(place).render(
  <MessagesProvider locale={locale} messages={messages}>
    <Shown />
  </MessagesProvider>,
);
