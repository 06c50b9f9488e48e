import Mark from 'mark.js';
import { defineContentScript } from '#imports';
import { leaveMark, type MarkConstructor } from '../data/mark-slot';

// Injected by the background only into pages on which marks are drawn as elements: most readers never load mark.js.
export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  main: () => leaveMark(Mark as unknown as MarkConstructor),
});
