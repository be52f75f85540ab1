import qrcode from "qrcode-generator";

export type QrPicture = { modules: number; path: string };

/** A text as the modules of a QR code, drawn row by row in one path. Medium correction: paper is folded and stamped. */
export function qrPicture(text: string): QrPicture {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const modules = code.getModuleCount();
  const rows = Array.from({ length: modules }, (_, row) => runs(Array.from({ length: modules }, (_, column) => code.isDark(row, column))).map(([from, length]) => `M${from} ${row}h${length}v1h-${length}z`).join(""));
  return { modules, path: rows.join("") };
}

/** Where the dark runs of a row begin, and how long they are. */
function runs(dark: readonly boolean[]): [from: number, length: number][] {
  const found: [number, number][] = [];
  for (const [at, is] of dark.entries()) {
    const last = found.at(-1);
    if (!is) continue;
    if (last && last[0] + last[1] === at) last[1] += 1;
    else found.push([at, 1]);
  }
  return found;
}
