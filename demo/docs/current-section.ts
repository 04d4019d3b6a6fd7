/** Marks the link to the current section in the table of contents. */
export function markPlace(links: Iterable<HTMLAnchorElement>): void {
  const sections = [...links].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  if (sections.length === 0) return;
  const mark = (): void => {
    const line = innerHeight / 4;
    const [first] = sections;
    const passed = sections.findLast(({ heading }) => heading.getBoundingClientRect().top < line) ?? first;
    const current = isAtItsEnd() ? sections.at(-1) : passed;
    for (const { link } of sections) {
      if (link === current?.link) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  addEventListener('scroll', mark, { passive: true });
  mark();
}

/** Returns whether the page is scrolled to its end, where the last heading cannot reach the top. Rounding may lose a pixel. */
const isAtItsEnd = (): boolean => scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
