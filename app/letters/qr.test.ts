import qrcode from "qrcode-generator";
import { expect, it } from "vitest";
import { qrPicture } from "./qr";

it("draws every dark module of the code and no other", () => {
  const text = "https://contemporains.example/verify";
  const { modules, path } = qrPicture(text);
  const drawn = new Set<string>();
  for (const [, column = "", row = "", length = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(length); at += 1) drawn.add(`${row} ${Number(column) + at}`);
  }
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  expect(modules).toBe(code.getModuleCount());
  for (let row = 0; row < modules; row += 1) {
    for (let column = 0; column < modules; column += 1) expect(drawn.has(`${row} ${column}`), `${row} ${column}`).toBe(code.isDark(row, column));
  }
});
