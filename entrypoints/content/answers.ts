/** What the content script answers to the other parts of the extension. */
import { onMessage } from '../../data/messages';
import type { PageSession } from './page-session';

export function answerMessages(session: PageSession): void {
  const popover = () => session.marking()?.popover();
  onMessage('getPageReport', session.report);
  onMessage('showMention', ({ data }) => popover()?.showMention(data) ?? false);
  onMessage('mentionCommand', ({ data }) => popover()?.command(data));
  onMessage('popoverHello', ({ data }) => popover()?.hello(data) ?? false);
  onMessage('popoverSize', ({ data }) => popover()?.size(data));
  onMessage('popoverPointer', ({ data }) => popover()?.pointer(data));
  onMessage('popoverNotThis', ({ data }) => popover()?.notThis(data));
  onMessage('popoverClose', ({ data }) => popover()?.close(data));
}
