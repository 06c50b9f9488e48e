/**
 * Every message that crosses between the parts of the extension, with who sends it to whom. Each is a plain request with an
 * answer, or an event that expects none. Nothing in here holds a note: notes never leave the extension's own pages.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';

/** An entity of a page and how many of its mentions are there, in reading order of the first. */
export interface PageEntity {
  id: string;
  count: number;
}

/** What a content script says of its page. */
export interface PageReport {
  /** The page's host without port, '' where it has none (a file). */
  host: string;
  title: string;
  /** ISO date of publication, if the page states one. */
  published: string | null;
  /** Why nothing is marked, or null where marking is on. */
  off: 'everywhere' | 'site' | null;
  entities: PageEntity[];
}

/** A command of the keyboard, sent on by the background to the page in front. */
export type MentionCommand = 'next' | 'previous' | 'open';

export interface Messages {
  /** Content -> background and open extension pages, event: the page's entities changed. Sent only once a page has had one. */
  pageEntities(report: PageReport): void;
  /** Popup, side panel -> content of a tab: what is on the page? */
  getPageReport(): PageReport;
  /** Popup, side panel -> content: scroll to the next mention of an entity and show which it is. False if it has none. */
  showMention(entity: string): boolean;
  /** Background -> content, event. */
  mentionCommand(command: MentionCommand): void;
  /** Popover frame -> content: did you make the frame of this nonce? The frame shows nothing until the answer is true. */
  popoverHello(nonce: string): boolean;
  /** Popover frame -> content, event: the height that its content needs, in CSS pixels. */
  popoverSize(size: { nonce: string; height: number }): void;
  /** Popover frame -> content, event: the pointer came over the card, or left it. */
  popoverPointer(pointer: { nonce: string; over: boolean }): void;
  /** Popover frame -> content, event: the reader closed it (Escape or the button), so that focus can go back. */
  popoverClose(nonce: string): void;
  /** Popover frame -> content, event: the reader said that the name is not this entity, and it is stored; the card closes. */
  popoverNotThis(nonce: string): void;
  /** Popover frame -> background, event: open an entity's whole entry in a tab. */
  openEntry(entity: string): void;
  /** Popover frame -> background: pass this on to the content script around the frame, which Firefox lets no frame reach by itself. */
  passOn(message: PopoverMessage): boolean | undefined;
}

type PopoverKind = 'popoverHello' | 'popoverSize' | 'popoverPointer' | 'popoverClose' | 'popoverNotThis';

/** What the popover's frame has to say to the content script around it. */
export type PopoverMessage = { [Kind in PopoverKind]: { kind: Kind; data: Parameters<Messages[Kind]>[0] } }[PopoverKind];

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
