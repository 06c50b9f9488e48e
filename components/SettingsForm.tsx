import './SettingsForm.css';
import { i18n } from '#i18n';
import type { Settings } from '../data/settings';
import { IconButton } from './IconButton';
import { Select } from './Select';
import { Switch } from './Switch';

export interface SettingsFormProps {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
}

/** Every setting there is. A change counts at once, on open pages too. */
export function SettingsForm({ settings, onChange }: SettingsFormProps) {
  return (
    <>
      <section class="settings">
        <h2>{i18n.t('options.marking')}</h2>
        <Switch label={i18n.t('marking.everywhere')} on={settings.marking} onChange={(marking) => onChange({ marking })} />
        <Switch
          label={i18n.t('options.hover')}
          hint={i18n.t('options.hoverHint')}
          on={settings.openOnHover}
          onChange={(openOnHover) => onChange({ openOnHover })}
        />
        <Switch label={i18n.t('options.badge')} on={settings.badge} onChange={(badge) => onChange({ badge })} />
        <Select
          label={i18n.t('options.style')}
          value={settings.style}
          choices={{ underline: i18n.t('options.underline'), background: i18n.t('options.background') }}
          onChange={(style) => onChange({ style })}
        />
        <Select
          label={i18n.t('options.painter')}
          hint={i18n.t('options.painterHint')}
          value={settings.painter}
          choices={{ auto: i18n.t('options.auto'), elements: i18n.t('options.elements') }}
          onChange={(painter) => onChange({ painter })}
        />
        <Select
          label={i18n.t('options.language')}
          value={settings.language}
          choices={{ auto: i18n.t('options.browserLanguage'), en: 'English', fr: 'Français', sw: 'Kiswahili' }}
          onChange={(language) => onChange({ language })}
        />
      </section>
      <section class="settings">
        <h2>{i18n.t('options.sites')}</h2>
        <SitesOff sites={settings.sitesOff} onChange={(sitesOff) => onChange({ sitesOff })} />
      </section>
    </>
  );
}

function SitesOff({ sites, onChange }: { sites: string[]; onChange: (sites: string[]) => void }) {
  if (sites.length === 0) return <p class="soft">{i18n.t('options.noSites')}</p>;
  return (
    <ul class="sites-off">
      {sites.map((site) => (
        <li key={site}>
          <span>{site}</span>
          <IconButton
            icon="close"
            label={i18n.t('options.allow', [site])}
            onPress={() => onChange(sites.filter((each) => each !== site))}
          />
        </li>
      ))}
    </ul>
  );
}
