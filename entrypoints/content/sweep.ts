const FAMILIES = ['person', 'group', 'place', 'institution', 'event', 'thing', 'focus'];

/**
 * Takes away what an earlier content script left in the page. A browser that replaces the extension while the page is open may end
 * the old script without letting it clean up.
 */
export function sweep(document: Document): void {
  for (const left of document.querySelectorAll('backstory-popover, backstory-announcer, backstory-mention')) {
    if (left.localName === 'backstory-mention') left.replaceWith(...left.childNodes);
    else left.remove();
  }
  if (!('highlights' in CSS)) return;
  // By name, because Firefox lets no content script walk over the registry.
  for (const family of FAMILIES) for (const prefix of ['backstory-', 'backstory-tint-']) CSS.highlights.delete(prefix + family);
}
