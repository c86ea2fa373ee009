import { useIntl } from "react-intl";
import { Banner } from "../../../controls/Banner.tsx";
import { Button } from "../../../controls/Button.tsx";
import { IconButton } from "../../../controls/IconButton.tsx";
import { languageName } from "../../../controls/languageName.ts";
import { mayCheck } from "../../../documents/languages/checkedSaying.ts";
import { keysFor } from "../../../documents/text/keys/keyTable.ts";
import { behindWords } from "./behindWords.ts";
import { FamilySelects } from "./FamilySelects.tsx";
import type { Translating } from "./useTranslating.ts";
import "./languages.css";

/** Over the text: how it stands to its source, and the way from one thing to the next. Silent where a draft has no other language. */
export function BesideBar({ translating }: { readonly translating: Translating }) {
  const intl = useIntl();
  const { other, parallel, isBeside, isFollowing, amending, acts, setBeside } = translating;
  if (!other || !parallel) return null;
  const { title, more, isOpen } = behindWords(intl, parallel, amending.lang);
  if (!isBeside) {
    if (!isFollowing || !isOpen) return null;
    return (
      <Banner
        tone="warn"
        isBand
        title={title}
        data-testid="behind-band"
        actions={
          <Button variant="quiet" icon="language" onPress={() => setBeside(true)} data-testid="behind-show">
            {intl.formatMessage({ id: "parallel.show" })}
          </Button>
        }
      >
        {more}
      </Banner>
    );
  }
  const mayCheckSome = amending.viewer.mayDiscuss && parallel.rows.some(mayCheck);
  return (
    <section
      className="f-beside-bar"
      aria-label={intl.formatMessage({ id: "parallel.title" })}
      data-testid="beside-bar"
    >
      <FamilySelects translating={translating} />
      <p className="f-beside-counts" role="status">
        <strong data-testid="behind-title">{title}</strong>
        {more !== "" && <span data-testid="behind-more">{more}</span>}
        <span className="visually-hidden">
          {intl.formatMessage({ id: "parallel.against" }, { language: languageName(other.lang, intl.locale) })}
        </span>
      </p>
      <span className="f-beside-tools">
        {mayCheckSome && (
          <Button icon="check" onPress={acts.checkAll} data-testid="check-all">
            {intl.formatMessage({ id: "parallel.checkAll" })}
          </Button>
        )}
        <IconButton
          icon="chevronUp"
          label={intl.formatMessage({ id: "parallel.previous" })}
          keys={keysFor("previousOpen")}
          isDisabled={!isOpen}
          onPress={() => acts.step(-1)}
          data-testid="previous-open"
        />
        <IconButton
          icon="chevronDown"
          label={intl.formatMessage({ id: "parallel.next" })}
          keys={keysFor("nextOpen")}
          isDisabled={!isOpen}
          onPress={() => acts.step(1)}
          data-testid="next-open"
        />
        <IconButton
          icon="print"
          label={intl.formatMessage({ id: "parallel.print" })}
          onPress={() => translating.show("print")}
          data-testid="print-beside"
        />
        <IconButton
          icon="close"
          label={intl.formatMessage({ id: "parallel.hide" })}
          keys={keysFor("sideBySide")}
          onPress={() => setBeside(false)}
          data-testid="hide-beside"
        />
      </span>
    </section>
  );
}
