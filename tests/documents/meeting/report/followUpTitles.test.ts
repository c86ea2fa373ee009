import { expect, test } from "vitest";
import { followUpOf } from "../../../../src/documents/meeting/followUp.ts";
import { followUpTitles } from "../../../../src/documents/meeting/report/followUpTitles.ts";
import { recordScene } from "../recordScene.ts";

const ACTION = { type: "action", item: "item-1", seat: "seat-a", name: "", due: Date.UTC(2024, 5, 3) } as const;

test("what is carried over to the next agenda says of an action point who, from which decision, until when and how far it is", () => {
  const here = recordScene();
  here.decide({ number: 3, addressee: "Secretariat", words: { en: "The Group invited the Secretariat to reply." } });
  const decision = here.decide({ number: 4 });
  const on = here.record({ ...ACTION, words: { en: "Send the draft.", fr: "Envoyer le projet." }, decision });
  here.record({ type: "actionState", on, state: "inProgress", note: "", over: [] });
  const ground = { recorded: here.read(), zone: "Europe/Warsaw", seatName: () => "Lublin" };
  const titles = followUpTitles(followUpOf(here.read()), ground);
  expect(titles.map(({ en }) => en)).toEqual([
    "Decision 3. The Group invited the Secretariat to reply.",
    "Send the draft. (Lublin; decision 4; due 3 June 2024; in progress)",
  ]);
  expect(titles[1]?.fr).toBe(
    "Envoyer le projet. (Lublin\u202f; décision 4\u202f; échéance\u00a0: 3 juin 2024\u202f; en cours)",
  );
});

test("a sentence that is too long for a title gives way, not how far it is", () => {
  const here = recordScene();
  here.record({ ...ACTION, words: { en: "x".repeat(900) }, due: null, decision: "" });
  const ground = { recorded: here.read(), zone: "", seatName: () => "Lublin" };
  const [title] = followUpTitles(followUpOf(here.read()), ground);
  expect(title?.en).toHaveLength(400);
  expect(title?.en?.endsWith(" (Lublin; open)")).toBe(true);
});
