import { expect, test } from "vitest";
import { isRoom } from "./rooms";

test.each(["/desk", "/desk/dossiers/1/draft", "/DESK/letters", "/my.data", "/i/token", "/sign-in/code"])("%s is behind a door", (path) => {
  expect(isRoom(path)).toBe(true);
});

test.each(["/", "/in-memoriam", "/directory", "/p/abc/my", "/method", "/mystery"])("%s is in the open", (path) => {
  expect(isRoom(path)).toBe(false);
});
