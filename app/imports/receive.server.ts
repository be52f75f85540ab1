import { rmSync } from "node:fs";
import { checkForm, type FormValues, type InvalidForm } from "~/http/form";
import { uploadBytes } from "~/http/limits.server";
import { readUpload, type Uploaded, UploadRefused } from "~/http/upload.server";
import { sendShape } from "./run";
import { sentFolder } from "./sent.server";

type Received = { ok: true; file: Uploaded; publish: boolean; operation: string; values: FormValues } | InvalidForm;

/** Reads the form with the file that is to be taken over. Where it cannot be taken as it is, no file is left. */
export async function receiveImport(request: Request, home: string, maxBytes: number = uploadBytes.import): Promise<Received> {
  try {
    const { form, file } = await readUpload(request, { folder: sentFolder(home), field: "file", maxBytes });
    const read = checkForm(form, sendShape);
    if (read.ok && file) return { ok: true, file, publish: read.value.publish === "yes", operation: read.value.operation, values: read.values };
    if (file) rmSync(file.path, { force: true });
    return { ok: false, errors: { ...(read.ok ? {} : read.errors), ...(file ? {} : { file: "imports.file.none" }) }, values: read.values };
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error;
    const { values } = checkForm(error.form, sendShape);
    return { ok: false, errors: { file: error.reason === "too_large" ? "imports.file.too_large" : `http.upload.${error.reason}` }, values };
  }
}
