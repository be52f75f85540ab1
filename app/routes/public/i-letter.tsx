import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, tooMany } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { dayOf } from "~/i18n/dates";
import { turnToAskAgain, writeAgain } from "~/invitations/again.server";
import { LetterRoom } from "~/invitations/LetterRoom";
import { isCodeOf, type Room as OpenRoom, readRoom, readRoomView, roomCookie } from "~/invitations/room.server";
import { TypedLetterFields } from "~/letters/CheckForm";
import { checkLetter, turnToCheck } from "~/letters/check.server";
import { exampleCode } from "~/letters/letter";
import { recentMonths } from "~/letters/months";
import { codeShape, typedShape } from "~/letters/typed";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "public", frame: "room", title: (t) => t.invitations.room.title } satisfies Handle;

/** The reading room: the letter that this browser opened, or three fields for whoever has it on paper. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { house, db, keys, settings, lang, actor } = page;
  const room = readRoom(settings, keys, page.request);
  const view = room && (await readRoomView(db, { keys, house, site: page.url.origin }, room));
  const mine = actor.kind === "account" && actor.personId === view?.personId;
  const shown = view && { letter: view.letter, coded: view.coded, stage: view.stage, standing: view.standing, open: view.open, early: view.early, mine };
  return {
    view: shown,
    house: { name: house.name[lang], telephone: house.telephone, foundIn: house.telephoneFoundIn[lang], postalAddress: house.postalAddress },
    zone: house.zone,
    example: exampleCode(house.codePrefix),
    months: recentMonths(dayOf(new Date(), house.zone)),
  };
}

/** The letter's code: typed beside the letter that a link has opened, or with initial and month from a letter on paper. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const posted = await page.request.clone().formData().catch(() => null);
  const room = readRoom(page.settings, page.keys, page.request);
  if (room && posted?.get("about") === "again") return again(page, room);
  return room && !posted?.has("month") ? typeCode(page, room.letterId) : openTyped(page);
}

/** Holding the link is enough to ask: the answer goes to the address on file alone. */
async function again(page: Page, room: OpenRoom) {
  const form = await readForm(page.request, z.object({ operation: operationField }));
  const view = await readRoomView(page.db, { keys: page.keys, house: page.house, site: page.url.origin }, room);
  if (!form.ok || !view) return done(page, paths.room());
  const turn = await turnToAskAgain(page, view.personId, page.context.address);
  if (!turn.ok) return tooMany(page, turn.seconds);
  await writeAgain(page, { letterId: room.letterId, personId: view.personId, language: view.letter.language, operationId: form.value.operation });
  return done(page, paths.room(), page.t.invitations.room.againDone);
}

async function typeCode(page: Page, letterId: string) {
  const form = await readForm(page.request, codeShape);
  if (!form.ok) return invalid(page, form);
  const turn = await turnToCheck(page, page.context.address);
  if (!turn.ok) return tooMany(page, turn.seconds, form.values);
  const right = await isCodeOf(page.db, page, letterId, form.value.code);
  if (!right) return invalid(page, { ok: false, errors: { code: "invitations.room.codeWrong" }, values: form.values });
  return remember(page, letterId);
}

async function openTyped(page: Page) {
  const form = await readForm(page.request, typedShape);
  if (!form.ok) return invalid(page, form);
  const { address } = page.context;
  const turn = await turnToCheck(page, address);
  if (!turn.ok) return tooMany(page, turn.seconds, form.values);
  const letter = await checkLetter(page, address, form.value);
  if (!letter?.toPerson) return data({ errors: { form: page.t.invitations.room.wrong }, values: form.values }, { status: 422 });
  return remember(page, letter.id);
}

function remember(page: Page, letterId: string): Response {
  return done(page, paths.room(), undefined, [roomCookie(page.settings, page.keys, { letterId, codedAt: Date.now() })]);
}

export default function Room() {
  const shown = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  return shown.view ? (
    <LetterRoom view={shown.view} house={shown.house} zone={shown.zone} errors={returned?.errors} values={returned?.values} />
  ) : (
    <TypeIt />
  );
}

function TypeIt() {
  const { t } = useLanguage();
  const { months, example, house } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const words = t.invitations.room;
  return (
    <div className="measure flow">
      <ErrorSummary errors={returned?.errors} />
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <form method="post" action={paths.room()} className="flow" noValidate>
        <TypedLetterFields errors={returned?.errors} values={returned?.values} months={months} example={example} />
        <Button>{words.open}</Button>
      </form>
      <p className="small">
        {words.doubt(house.telephone)} {words.doubtFound(house.foundIn)}
      </p>
    </div>
  );
}
