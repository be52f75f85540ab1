import type { ComponentPropsWithoutRef, ReactNode } from "react";

type Look = {
  /** An outlined button: one red button a page, the others plain. */ plain?: boolean;
  /** For desks. */ small?: boolean;
};
type ButtonProps = Look & { children: ReactNode } & (
    | ({ href: string } & Omit<ComponentPropsWithoutRef<"a">, "className">)
    | ({ href?: undefined } & Omit<ComponentPropsWithoutRef<"button">, "className">)
  );

/** Submits its form; with `href` it is a link that looks the same. */
export function Button({ plain, small, ...rest }: ButtonProps) {
  const className = ["button", plain && "is-plain", small && "is-small"].filter(Boolean).join(" ");
  return rest.href === undefined ? (
    <button type="submit" {...rest} className={className} />
  ) : (
    <a {...rest} className={className} />
  );
}
