import { Autocomplete, Input, Menu, MenuItem, SearchField } from "react-aria-components";
import { Icon } from "./icons/Icon.tsx";
import type { IconName } from "./icons/iconShapes.ts";
import { Kbd } from "./Kbd.tsx";
import "./Overlay.css";
import "./Menu.css";
import "./CommandList.css";

export interface CommandEntry {
  readonly id: string;
  readonly label: string;
  /** What it belongs to, muted under it. */
  readonly detail?: string;
  /** Of words that are quoted from a text (BCP 47). */
  readonly lang?: string;
  readonly icon: IconName;
  readonly keys?: string;
}

export interface CommandListProps {
  readonly label: string;
  readonly entries: readonly CommandEntry[];
  /** Says which entries stay for what was typed; left out where the entries given are those found already. */
  readonly matches?: (text: string, query: string) => boolean;
  /** Told what was typed. */
  readonly onQuery?: (query: string) => void;
  /** Shown when nothing matches. */
  readonly empty: string;
  readonly onChoose: (id: string) => void;
}

/** A field over a list: typing narrows it, arrows move, Enter chooses. The focus never leaves the field. */
export function CommandList({ label, entries, matches, onQuery, empty, onChoose }: CommandListProps) {
  return (
    <div className="c-commands">
      <Autocomplete {...(matches && { filter: matches })} {...(onQuery && { onInputChange: onQuery })}>
        <SearchField aria-label={label} className="c-commands-field" autoFocus>
          <Icon name="search" />
          <Input placeholder={label} dir="auto" className="c-commands-input" data-testid="palette-input" />
        </SearchField>
        <Menu
          aria-label={label}
          className="c-options c-commands-list"
          items={entries}
          renderEmptyState={() => <p className="c-commands-empty">{empty}</p>}
          onAction={(key) => onChoose(String(key))}
        >
          {(entry) => (
            <MenuItem
              id={entry.id}
              textValue={`${entry.label} ${entry.detail ?? ""}`}
              className="c-option"
              data-testid={`palette-${entry.id}`}
            >
              <Icon name={entry.icon} />
              <span lang={entry.lang}>
                <bdi>{entry.label}</bdi>
                {entry.detail && <span className="c-commands-detail">{entry.detail}</span>}
              </span>
              {entry.keys && <Kbd keys={entry.keys} />}
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </div>
  );
}
