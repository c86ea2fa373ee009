import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import type { Problem } from "../domain/problem.ts";
import { Banner, type BannerProps } from "./Banner.tsx";

export interface ProblemBannerProps extends Pick<BannerProps, "isBand" | "onDismiss"> {
  readonly problem: Problem;
  readonly tone?: BannerProps["tone"];
  readonly actions?: ReactNode;
}

/** What went wrong and what can be done, in the words every problem has. */
export function ProblemBanner({ problem, tone = "danger", ...rest }: ProblemBannerProps) {
  const intl = useIntl();
  return (
    <Banner
      {...rest}
      data-testid={`problem-${problem.code}`}
      tone={tone}
      title={intl.formatMessage({ id: `problem.${problem.code}.title` })}
    >
      {intl.formatMessage({ id: `problem.${problem.code}.text` })}
    </Banner>
  );
}
