import type en from "./en.json";

/** Every text of the interface, by area: `firstRun.create.title`. */
export type MessageId = keyof typeof en;
export type Messages = Readonly<Record<MessageId, string>>;

declare global {
  // biome-ignore lint/style/noNamespace: the library reads the ids from this global namespace
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}
