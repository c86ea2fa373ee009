import { useEffect, useState } from "react";
import type { Template } from "../../documents/templates/template.ts";

/** What a draft can begin with. Read when somebody is about to choose: no start waits for it. */
export function useTemplates(): readonly Template[] {
  const [templates, setTemplates] = useState<readonly Template[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void import("../../documents/templates/allTemplates.ts").then(({ allTemplates }) => {
      if (isCurrent) setTemplates(allTemplates());
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return templates;
}
