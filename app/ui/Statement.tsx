import { useId, type ReactNode } from "react";
import { Mark, type InkState } from "./Mark";

/** A head in the margin, in red small capitals. */
export function SideHead({ id, as: Heading = "h2", children }: { id?: string; as?: "h2" | "h3"; children: ReactNode }) {
  return (
    <Heading className="side-head" id={id}>
      {children}
    </Heading>
  );
}

/** A section of an entry: its head in the margin, its statements as a list (or prose, with `plain`). */
export function Rubric({
  title,
  as,
  plain,
  children,
}: {
  title: ReactNode;
  as?: "h2" | "h3";
  plain?: boolean;
  children: ReactNode;
}) {
  const id = `rubric-${useId().replaceAll(":", "")}`;
  return (
    <section className="rubric" aria-labelledby={id}>
      <SideHead id={id} as={as}>
        {title}
      </SideHead>
      {plain ? <div>{children}</div> : <ul className="list">{children}</ul>}
    </section>
  );
}

type StatementProps = {
  when?: ReactNode;
  state: InkState;
  /** The language of its words, where that is not the page's. */ lang?: string;
  /** Where it can be linked to. */ id?: string;
  /** In the place of the plain mark of its ink. */ mark?: ReactNode;
  children: ReactNode;
};

/** One fact: when, what, and the mark of its ink. Goes into a `Rubric`. */
export function Statement({ when, state, lang, id, mark, children }: StatementProps) {
  const className = ["statement", !when && "is-plain", state === "declared" && "is-declared"].filter(Boolean).join(" ");
  return (
    <li className={className} id={id}>
      {when && <span className="when">{when} </span>}
      <span className="what" lang={lang}>
        {children}
      </span>
      {mark ?? <Mark state={state} />}
    </li>
  );
}

/** The surname in small capitals, the forenames below it: the head of an entry. */
export function Headword({ surname, forenames }: { surname: ReactNode; forenames?: ReactNode }) {
  return (
    <h1 className="headword">
      <span className="surname">{surname}</span> {forenames && <span className="forenames">{forenames}</span>}
    </h1>
  );
}

type PlateProps = { src: string; /** Twice the size, for paper and fine screens. */ sharp?: string; alt: string; caption?: ReactNode; credit: ReactNode };

/** A portrait in its ruled plate. The credit is not optional: nothing is printed without one. */
export function Plate({ src, sharp, alt, caption, credit }: PlateProps) {
  return (
    <figure className="plate">
      <img src={src} srcSet={sharp && `${src} 1x, ${sharp} 2x`} alt={alt} width={480} height={600} />
      <figcaption>
        {caption}
        {caption && " "}
        <span className="credit">{credit}</span>
      </figcaption>
    </figure>
  );
}
