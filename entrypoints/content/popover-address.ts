import type { Reason } from '../../data/linking/types';

/** What a popover frame is told of the mention it is to show. */
export interface PopoverTopic {
  readonly entity: string;
  /** The name as it stands on the page. */
  readonly name: string;
  /** The page's own address, where the reader may say that the name means something else. */
  readonly page: string;
  /** Language of the page's text, '' where unknown. */
  readonly language: string;
  /** ISO date of publication, or null where the page states none. */
  readonly published: string | null;
  /** Why the mention was linked. */
  readonly reasons: readonly Reason[];
  /** Whether the card takes the focus when it has its content: it was opened by keyboard. */
  readonly focus: boolean;
}

/** The frame a topic is for: the secret it was made with, and how often it has been given a topic. */
export interface FrameTurn {
  readonly nonce: string;
  readonly turn: number;
}

/**
 * The address at which `page` (the popover's own) shows a topic. All of it is in the fragment, so changing it never reloads;
 * the turn makes it a change even when the same entity comes again after the reader wandered off inside the card.
 */
export function popoverAddress(page: string, { nonce, turn }: FrameTurn, topic: PopoverTopic): string {
  const fields = [
    `nonce=${nonce}`,
    `name=${encodeURIComponent(topic.name)}`,
    `page=${encodeURIComponent(topic.page)}`,
    `lang=${encodeURIComponent(topic.language)}`,
    `published=${encodeURIComponent(topic.published ?? '')}`,
    `why=${encodeURIComponent(JSON.stringify(topic.reasons))}`,
    ...(topic.focus ? ['focus=1'] : []),
    `turn=${turn}`,
  ];
  return `${page}#/entity/${encodeURIComponent(topic.entity)}?${fields.join('&')}`;
}
