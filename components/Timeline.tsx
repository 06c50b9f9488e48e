import './Timeline.css';
import './origin.css';
import type { CorpusEvent } from '../data/pack';
import type { Entry } from '../data/store/reader';
import { DateText } from './DateText';
import { EntityLink } from './EntityLink';
import { FigureLines } from './FigureLines';
import { SourceLinks } from './SourceLinks';
import { Words } from './Words';

export interface TimelineProps {
  /** Shown in the order given. */
  events: CorpusEvent[];
  /** The entity whose timeline it is: it is not named again among those who took part. */
  entry: Entry;
  onOpen: (entity: string) => void;
  /** Leaves out who took part: for a card that is read in passing. */
  brief?: boolean;
}

/** What happened, with the day, who took part, and where that is written. */
export function Timeline({ events, entry, onOpen, brief = false }: TimelineProps) {
  const { sources, names } = entry;
  return (
    <ol class="timeline">
      {events.map((event) => (
        <li key={event.id} data-event={event.id}>
          <p class="timeline-date">
            <DateText date={event.date} until={event.until} />
          </p>
          <h3 class="timeline-title">
            <Words text={event.title} />
          </h3>
          <p>
            <Words text={event.text} />
          </p>
          {event.figures.length > 0 && <FigureLines figures={event.figures} entry={entry} onOpen={onOpen} />}
          <p class="origin">
            {(brief ? [] : event.entities)
              .filter((id) => id !== entry.entity.id && names[id] !== undefined)
              .map((id) => (
                <span key={id}>
                  <EntityLink id={id} name={names[id] ?? { en: id }} onOpen={onOpen} />
                </span>
              ))}
            <SourceLinks citations={event.citations} sources={sources} />
          </p>
        </li>
      ))}
    </ol>
  );
}
