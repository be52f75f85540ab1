import { useState } from "react";

/**
 * The hidden id that makes a double click, a back button and a retry one effect. Without `value` it is made while the
 * page is rendered, so a page that is cached for several readers must not contain one.
 */
export function Operation({ value }: { value?: string }) {
  const [made] = useState(() => value ?? crypto.randomUUID());
  return <input type="hidden" name="operation" defaultValue={value ?? made} suppressHydrationWarning />;
}
