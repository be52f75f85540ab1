import { z } from "zod";

export type FormValues = Record<string, string | string[]>;

/** What was typed, kept for the form that is shown again, and a phrase key for each field that needs another look. */
export interface InvalidForm {
  ok: false;
  errors: Record<string, string>;
  values: FormValues;
}

export type ReadForm<Value> = { ok: true; value: Value; values: FormValues } | InvalidForm;

/** A field may hold this many characters: the prose engine is asked for no more (STACK.md, 5). */
export const longestField = 64 * 1024;

/**
 * Reads a posted form against a zod object. Only the fields that the object names are read, each once unless it is an
 * array: surplus, repeated and prototype-bending names have nowhere to go. An empty field is an absent one. Messages in
 * the shape are phrase keys ("accounts.codeWrong"); without one, a general sentence fits the kind of fault.
 */
export async function readForm<Shape extends z.ZodRawShape>(
  request: Request,
  shape: z.ZodObject<Shape>,
): Promise<ReadForm<z.output<z.ZodObject<Shape>>>> {
  return checkForm(await formData(request), shape);
}

export function checkForm<Shape extends z.ZodRawShape>(form: FormData, shape: z.ZodObject<Shape>): ReadForm<z.output<z.ZodObject<Shape>>> {
  const errors: Record<string, string> = {};
  const values: FormValues = {};
  const given: Record<string, string | string[]> = {};
  for (const [name, field] of Object.entries(shape.shape)) {
    const texts = form.getAll(name).map((part) => (typeof part === "string" ? cleaned(part) : ""));
    const many = takesMany(field as z.ZodType);
    values[name] = many ? texts : (texts[0] ?? "");
    const fault = faultOf(texts, many);
    const value = many ? listed(texts, field as z.ZodType) : texts[0];
    if (fault) errors[name] = fault;
    else if (value?.length) given[name] = value;
    else if (value && many) given[name] = [];
  }
  const parsed = shape.safeParse(given, { error: (issue) => generalKey(issue) });
  if (parsed.success && Object.keys(errors).length === 0) return { ok: true, value: parsed.data, values };
  for (const issue of parsed.error?.issues ?? []) errors[String(issue.path[0] ?? "form")] ??= issue.message;
  return { ok: false, errors, values };
}

/** No choice at all is an empty list, unless the list itself may be absent. */
function listed(texts: string[], field: z.ZodType): string[] | undefined {
  const chosen = texts.filter(Boolean);
  return chosen.length === 0 && field.safeParse(undefined).success ? undefined : chosen;
}

/** A form says what it is; anything else that is posted at a page was not made by one of ours. */
async function formData(request: Request): Promise<FormData> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) throw new Response(null, { status: 415 });
  return request.formData().catch(() => {
    throw new Response(null, { status: 400 });
  });
}

/** Browsers send CRLF and any Unicode form; we keep LF and one form, so that equal texts are equal. */
function cleaned(text: string): string {
  return text.replace(/\r\n?/g, "\n").normalize("NFC").trim();
}

/**
 * Every field of a posted form once, as `readForm` would clean it: for what keeps a form without knowing its questions.
 * Names are those of a map, so none can bend an object; a text that no field may hold is left out.
 */
export async function cleanForm(request: Request): Promise<Map<string, string>> {
  const pairs = [...(await formData(request))].flatMap(([name, part]) => (typeof part === "string" ? [[name, cleaned(part)] as const] : []));
  return new Map(pairs.filter(([name, text]) => name.length <= 100 && faultOf([text], false) === null));
}

function faultOf(texts: string[], many: boolean): string | null {
  if (!many && texts.length > 1) return "http.invalid.repeated";
  if (texts.some((text) => text.length > longestField)) return "http.invalid.tooLong";
  if (texts.some((text) => unprintable.test(text))) return "http.invalid.unprintable";
  return null;
}

// Controls, and the marks that turn the direction of a line so that it reads otherwise than it is stored.
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufffe\uffff]|\p{Cs}/u;

function takesMany(field: z.ZodType): boolean {
  if (field instanceof z.ZodArray) return true;
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodNullable) return takesMany(field.unwrap() as z.ZodType);
  return field instanceof z.ZodPipe && takesMany(field.in as z.ZodType);
}

function generalKey(issue: { code?: string; input?: unknown }): string {
  if (issue.input === undefined) return "http.invalid.required";
  if (issue.code === "too_big") return "http.invalid.tooLong";
  if (issue.code === "too_small") return "http.invalid.tooShort";
  if (issue.code === "invalid_value") return "http.invalid.choose";
  return "http.invalid.wrong";
}

/** The hidden field that every form of ours carries, so that a double click or a retry has one effect. */
export const operationField = z.uuid("http.invalid.stale");

/** One line of text, up to `longest` characters; `missing` is the phrase for a gap, where the general one would not do. */
export function line(longest = 200, missing?: string) {
  return z.string(missing).max(longest).refine((text) => !text.includes("\n"), "http.invalid.oneLine");
}

/** Text over several lines. */
export function lines(longest = 4000) {
  return z.string().max(longest);
}

/** A mail address as accounts keep it: lower case. Whether it exists, only a letter can tell. */
export const mailAddress = z.string().max(254).toLowerCase().regex(/^[^\s@<>(),;:"\\[\]]{1,64}@[^\s@<>(),;:"\\[\].]+(\.[^\s@<>(),;:"\\[\].]+)*$/, "http.invalid.mail");
