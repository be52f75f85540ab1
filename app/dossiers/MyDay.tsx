import type { ReactNode } from "react";
import { paths } from "~/http/paths";
import { formatDate, formatDateTime, formatShortDate, useLanguage } from "~/i18n";
import { FiledName } from "~/persons/FiledName";
import type { DayLine, MyDay } from "./my-day.server";

/** What waits today, by kind; a kind with nothing in it is not there. */
export function MyDayLists({ day, zone }: { day: MyDay; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.writing.day;
  const tasks: Readonly<Record<string, string>> = t.dossiers.tasks;
  const answered: Readonly<Record<string, string>> = words.answered;
  if (Object.values(day).every((lines: readonly DayLine[]) => lines.length === 0)) return <p className="soft">{words.none}</p>;
  return (
    <div className="my-day">
      <DayList title={words.due} lines={day.due} note={(line) => (line.late > 0 ? <span className="red">{words.late(line.late)}</span> : words.dueOn(formatShortDate(lang, line.dueOn)))} />
      <DayList
        title={words.answers}
        lines={day.answers}
        href={({ dossierId }) => paths.draft(dossierId)}
        note={({ stage, at }) => [answered[stage], formatDate(lang, at)].filter(Boolean).join(", ")}
      />
      <DayList
        title={words.remarks}
        lines={day.remarks}
        href={({ dossierId, statementId }) => (statementId ? paths.draftOpen(dossierId, statementId) : `${paths.draft(dossierId)}#remarks`)}
        note={({ by, byKind, at }) => words.remarkFrom(by ?? t.drafting.remarks.by[byKind], formatDate(lang, at))}
      />
      <DayList title={words.unsaved} lines={day.unsaved} href={({ address }) => address} note={({ at }) => words.keptOn(formatDateTime(lang, at, zone))} />
      <DayList title={words.tasks} lines={day.tasks} note={({ kind }) => tasks[kind] ?? kind} />
      <DayList title={words.replacing} lines={day.replacing} note={({ who, until }) => words.replacingFor(who, formatShortDate(lang, until))} />
    </div>
  );
}

type ListProps<Line extends DayLine> = { title: string; lines: readonly Line[]; href?: (line: Line) => string; note: (line: Line) => ReactNode };

function DayList<Line extends DayLine>({ title, lines, href = ({ dossierId }) => paths.dossier(dossierId), note }: ListProps<Line>) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="list">
        {lines.map((line, at) => (
          <li key={`${line.dossierId}${at}`}>
            <a href={href(line)}>
              <FiledName name={line.filedName} />
            </a>{" "}
            <span className="small soft">{note(line)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
