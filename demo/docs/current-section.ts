/** Marks the link to the current section in the table of contents, and updates it while the page scrolls. */
export function markCurrentSection(links: Iterable<HTMLAnchorElement>): void {
  const sections = [...links].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  if (sections.length === 0) return;
  const mark = (): void => {
    const line = innerHeight / 4;
    const [first] = sections;
    const lastAbove = sections.findLast(({ heading }) => heading.getBoundingClientRect().top < line) ?? first;
    const current = isAtEnd() ? sections.at(-1) : lastAbove;
    for (const { link } of sections) {
      if (link === current?.link) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  addEventListener('scroll', mark, { passive: true });
  mark();
}

/**
 * Returns whether the page is scrolled to its end. There, the last heading may be too low to count as current. Allows for one pixel of
 * rounding.
 */
const isAtEnd = (): boolean => scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
