import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "~/routes";

/** Every route of the site map: its module, and its whole pattern. */
export const routePatterns = patternsOf(routes as RouteConfigEntry[]);

function patternsOf(entries: readonly RouteConfigEntry[], above = ""): { id: string; pattern: string }[] {
  return entries.flatMap(({ file, path = "", children = [] }) => {
    const pattern = [above, path].filter(Boolean).join("/");
    return [{ id: file.replace(/\.tsx?$/, ""), pattern }, ...patternsOf(children, pattern)];
  });
}
