export interface PatternRoute {
  id: string;
  parentId?: string;
  path?: string;
}

/**
 * Names a path by the route that it matches ("/desk/dossiers/:id"), for the log and the metrics, which hold no values.
 * What matches nothing is "unmatched".
 */
export function patternFinder(routes: Record<string, PatternRoute | undefined>): (path: string) => string {
  const patterns = Object.values(routes)
    .filter((route): route is PatternRoute => route?.path !== undefined && route.path !== "*")
    .map((route) => `/${fullPath(route, routes)}`)
    .concat("/");
  const known = [...new Set(patterns)].sort((a, b) => weight(b) - weight(a)).map((pattern) => ({ pattern, test: expression(pattern) }));
  return (path) => known.find(({ test }) => test.test(path.replace(/\.data$/, "").replace(/^\/_root$/, "/")))?.pattern ?? "unmatched";
}

function fullPath(route: PatternRoute, routes: Record<string, PatternRoute | undefined>): string {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  return [parent ? fullPath(parent, routes) : "", route.path ?? ""].filter(Boolean).join("/");
}

/** Fixed words come before parameters, parameters before a rest. */
function weight(pattern: string): number {
  return pattern.split("/").reduce((sum, part) => sum + (part === "*" ? -2 : part.startsWith(":") ? 2 : part ? 3 : 0), 0);
}

function expression(pattern: string): RegExp {
  const parts = pattern.split("/").filter(Boolean).map((part) => {
    if (part === "*") return "(?:/.*)?";
    const optional = part.endsWith("?");
    const bare = optional ? part.slice(0, -1) : part;
    const one = `/${bare.replace(/:[\w-]+|[^\w-]/g, (piece) => (piece.startsWith(":") ? "[^/]+" : `\\${piece}`))}`;
    return optional ? `(?:${one})?` : one;
  });
  return new RegExp(`^${parts.join("") || "/"}/?$`, "i");
}
