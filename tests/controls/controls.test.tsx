import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { loadMessages } from "../../src/app/messages/loadMessages.ts";
import { MessagesProvider } from "../../src/app/messages/MessagesProvider.tsx";
import { Banner } from "../../src/controls/Banner.tsx";
import { Button } from "../../src/controls/Button.tsx";
import { CopyField } from "../../src/controls/CopyField.tsx";
import { DateParts } from "../../src/controls/DateParts.tsx";
import { DelegationMark } from "../../src/controls/DelegationMark.tsx";
import { ListRow } from "../../src/controls/ListRow.tsx";
import { PassphraseField } from "../../src/controls/PassphraseField.tsx";
import { ProgressBar } from "../../src/controls/ProgressBar.tsx";
import { RadioGroup } from "../../src/controls/RadioGroup.tsx";
import { Select } from "../../src/controls/Select.tsx";
import { SidebarItem } from "../../src/controls/SidebarItem.tsx";
import { Switch } from "../../src/controls/Switch.tsx";
import { Table } from "../../src/controls/Table.tsx";
import { Tabs } from "../../src/controls/Tabs.tsx";
import { TextField } from "../../src/controls/TextField.tsx";

const messages = await loadMessages("fr");
const nothing = () => undefined;
const options = [
  { id: "one", label: "Un" },
  { id: "two", label: "Deux" },
] as const;

const draw = (control: ReactElement) =>
  renderToStaticMarkup(
    <MessagesProvider locale="fr" messages={messages}>
      {control}
    </MessagesProvider>,
  );

test("a wrong field says so to the eye and to a reader", () => {
  const html = draw(<TextField label="Code" error="Deux à quatre lettres." defaultValue="W" data-testid="code" />);
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain("Deux à quatre lettres.");
  expect(html).toMatch(/<input[^>]*data-testid="code"/);
});

test("a field without an error is not marked as wrong", () => {
  expect(draw(<TextField label="Code" />)).not.toContain("aria-invalid");
});

const wordsOf = (html: string): string => html.replace(/<[^>]*>/g, "").replace(/[\u2066-\u2069]/g, "");

test("a day stands in the order and the letters of the language, and its field is named for a reader", () => {
  const html = draw(<DateParts label="Du" value="2024-05-31" onChange={nothing} data-testid="from" />);
  expect(wordsOf(html)).toBe("Du31/05/2024");
  expect(html).toMatch(/role="spinbutton"[^>]*aria-valuetext="31"/);
  expect(html).toMatch(/data-testid="from"/);
  expect(wordsOf(draw(<DateParts label="Au" value="" onChange={nothing} />))).toBe("Aujj/mm/aaaa");
});

test.each(["nonsense", "0000-01-01", "10000-01-01", "NaN-NaN-NaN"])(
  "what is no day of four digits is an empty field: %s",
  (day) => {
    expect(wordsOf(draw(<DateParts label="Au" value={day} onChange={nothing} />))).toBe("Aujj/mm/aaaa");
  },
);

test("a message is told by icon and word, and only danger interrupts", () => {
  expect(draw(<Banner tone="danger" title="Les mots diffèrent" />)).toMatch(/role="alert".*<svg.*Problème/);
  expect(draw(<Banner tone="warn" title="Horloge" />)).toMatch(/role="status".*<svg.*Attention/);
});

test("a delegation has letters, a colour and a pattern, and its name is what is read", () => {
  const html = draw(<DelegationMark code="NE" name="Neuchâtel" place={8} />);
  expect(html).toMatch(/delegation-colour-3 delegation-pattern-dashed/);
  expect(html).toMatch(/Neuchâtel<\/span><span class="c-mark-code" aria-hidden="true">NE/);
});

test("progress is told in words of the language", () => {
  expect(draw(<ProgressBar label="Réception" value={0.62} />)).toMatch(/aria-valuetext="62.%"/);
  expect(draw(<ProgressBar label="Réception" onCancel={nothing} />)).toContain("Annuler");
});

test("a row that opens is a button, a row that only tells is not", () => {
  const columns = [{ id: "name", title: "Nom", cell: (row: string) => row, isSortable: true }];
  const sorting = { column: "name", direction: "ascending" } as const;
  const table = { label: "Villes", columns, rows: ["Łódź"], rowKey: (row: string) => row, sorting };
  expect(draw(<Table {...table} onOpen={nothing} onSort={nothing} />)).toMatch(
    /aria-sort="ascending".*<td[^>]*><button/,
  );
  expect(draw(<Table {...table} />)).not.toContain("<button");
  expect(draw(<ListRow title="Projet" />)).not.toContain("<button");
});

test("a row that opens says whether it is open, and what its button is about; what it holds is there only then", () => {
  const row = (isOpen: boolean) => (
    <ListRow title="Wrocław" detail="Deux refus" isOpen={isOpen} onPress={nothing}>
      Modification 7
    </ListRow>
  );
  expect(draw(row(false))).toMatch(/<button[^>]*aria-expanded="false"/);
  expect(draw(row(false))).not.toContain("Modification 7");
  const open = draw(row(true));
  expect(open).toMatch(/<button[^>]*aria-expanded="true"/);
  expect(open).toContain("Modification 7");
  const described = /aria-describedby="([^"]+)"/.exec(open)?.[1];
  expect(open).toContain(`id="${described}">Deux refus`);
  expect(draw(<ListRow title="Projet" onPress={nothing} />)).not.toMatch(/aria-expanded|aria-describedby/);
});

test.each([
  [
    "Button",
    <Button key="a" data-testid="x">
      Ouvrir
    </Button>,
  ],
  ["CopyField", <CopyField key="b" data-testid="x" label="Lien" value="a" onCopy={() => Promise.resolve()} />],
  ["PassphraseField", <PassphraseField key="c" data-testid="x" label="Phrase" value="" onChange={nothing} />],
  ["Select", <Select key="d" data-testid="x" label="Rôle" options={options} value="one" onChange={nothing} />],
  [
    "SidebarItem",
    <SidebarItem key="e" data-testid="x" onPress={nothing}>
      Projets
    </SidebarItem>,
  ],
  [
    "Switch",
    <Switch key="f" data-testid="x" isSelected onChange={nothing}>
      Réseau
    </Switch>,
  ],
  ["ListRow", <ListRow key="g" data-testid="x" title="Projet" />],
])("%s carries the name the tests know it by, once", (_, control) => {
  expect(draw(control).split('data-testid="x"')).toHaveLength(2);
});

test("each choice can be named by a test", () => {
  const tabs = options.map((option) => ({ ...option, content: option.label }));
  const html = draw(
    <>
      <RadioGroup data-testid="role" label="Rôle" options={options} value="one" onChange={nothing} />
      <Tabs data-testid="part" label="Parties" tabs={tabs} value="two" onChange={nothing} />
    </>,
  );
  for (const id of ["role-one", "role-two", "part-one", "part-two"]) expect(html).toContain(`data-testid="${id}"`);
});
