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
  for (const name of [...CSS.highlights.keys()]) if (name.startsWith('backstory-')) CSS.highlights.delete(name);
}
