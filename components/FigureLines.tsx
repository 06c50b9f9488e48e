import './FigureLines.css';
import { i18n } from '#i18n';
import type { Figure } from '../data/pack';
import type { Entry } from '../data/store/reader';
import { DateText } from './DateText';
import { PartyNames } from './PartyNames';
import { Words } from './Words';

export interface FigureLinesProps {
  figures: Figure[];
  entry: Pick<Entry, 'names' | 'figures'>;
  onOpen: (entity: string) => void;
}

/** The numbers of a statement, each with those who counted. */
export function FigureLines({ figures, entry, onOpen }: FigureLinesProps) {
  return (
    <ul class="figures">
      {figures.map((figure) => (
        <li key={`${figure.of} ${figure.low} ${figure.high} ${figure.words?.en}`}>
          <span class="figure-amount">
            {figure.words === null ? amountOf(figure) : <Words text={figure.words} />}{' '}
            <Words text={entry.figures[figure.of] ?? { en: figure.of }} />
          </span>
          <span>
            {i18n.t('figure.by')} <PartyNames parties={figure.by} names={entry.names} onOpen={onOpen} />
          </span>
          {figure.asOf !== null && (
            <span>
              <DateText date={figure.asOf} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function amountOf({ low, high }: Figure): string {
  const written = (amount: number) => amount.toLocaleString(i18n.t('locale'));
  if (low !== null && high !== null) {
    return low === high ? written(low) : i18n.t('figure.between', [written(low), written(high)]);
  }
  if (low !== null) return i18n.t('figure.atLeast', [written(low)]);
  return high === null ? '' : i18n.t('figure.atMost', [written(high)]);
}
