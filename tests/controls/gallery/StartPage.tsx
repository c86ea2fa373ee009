import { useIntl } from "react-intl";
import { Button } from "../../../src/controls/Button.tsx";
import { IconButton } from "../../../src/controls/IconButton.tsx";
import { List } from "../../../src/controls/List.tsx";
import { ListRow } from "../../../src/controls/ListRow.tsx";
import { StartFrame } from "../../../src/controls/StartFrame.tsx";

const nothing = () => undefined;

export function StartPage() {
  const intl = useIntl();
  return (
    <StartFrame
      title={intl.formatMessage({ id: "firstRun.title" })}
      lead={intl.formatMessage({ id: "firstRun.lead" })}
      back={<IconButton icon="chevronLeft" label={intl.formatMessage({ id: "action.back" })} />}
      foot={
        <>
          <Button variant="quiet" icon="language">
            {intl.formatMessage({ id: "language.en" })}
          </Button>
          <Button variant="quiet">{intl.formatMessage({ id: "firstRun.restore" })}</Button>
        </>
      }
    >
      <List label={intl.formatMessage({ id: "firstRun.choices" })} isBoxed>
        <ListRow
          size="large"
          icon="plus"
          title={intl.formatMessage({ id: "firstRun.create.title" })}
          detail={intl.formatMessage({ id: "firstRun.create.detail" })}
          onPress={nothing}
        />
        <ListRow
          size="large"
          icon="link"
          title={intl.formatMessage({ id: "firstRun.join.title" })}
          detail={intl.formatMessage({ id: "firstRun.join.detail" })}
          onPress={nothing}
        />
        <ListRow
          size="large"
          icon="eye"
          title={intl.formatMessage({ id: "firstRun.sample.title" })}
          detail={intl.formatMessage({ id: "firstRun.sample.detail" })}
          onPress={nothing}
        />
      </List>
    </StartFrame>
  );
}
