import { i18n } from '#i18n';
import type { Settings } from '../data/settings';
import { Switch } from './Switch';

export interface MarkingSwitchesProps {
  settings: Settings;
  /** Host of the page in front, or '' where there is none to speak of. */
  host: string;
  onChange: (change: Partial<Settings>) => void;
}

/** Marking on this site, and marking at all. */
export function MarkingSwitches({ settings, host, onChange }: MarkingSwitchesProps) {
  const onSite = !settings.sitesOff.includes(host);
  const others = settings.sitesOff.filter((site) => site !== host);
  return (
    <>
      {host !== '' && (
        <Switch
          label={i18n.t('marking.site', [host])}
          on={settings.marking && onSite}
          disabled={!settings.marking}
          onChange={(on) => onChange({ sitesOff: on ? others : [...others, host] })}
        />
      )}
      <Switch label={i18n.t('marking.everywhere')} on={settings.marking} onChange={(marking) => onChange({ marking })} />
    </>
  );
}
