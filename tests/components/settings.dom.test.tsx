import { afterEach, describe, expect, it, vi } from 'vitest';
import { MarkingSwitches } from '../../components/MarkingSwitches';
import { SettingsForm } from '../../components/SettingsForm';
import { DEFAULT_SETTINGS, type Settings } from '../../data/settings';
import { all, control, hide, show } from './show';

const onChange = vi.fn();
const showForm = (change: Partial<Settings> = {}) =>
  show(<SettingsForm settings={{ ...DEFAULT_SETTINGS, ...change }} onChange={onChange} />);

function choose(label: string, option: string): void {
  const select = all('label')
    .find((each) => each.textContent?.startsWith(label))
    ?.querySelector('select');
  if (!select) throw new Error(`No choice is called ${label}.`);
  select.selectedIndex = [...select.options].findIndex(({ text }) => text === option);
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
const flip = (label: string) =>
  all('label')
    .find((each) => each.textContent?.startsWith(label))
    ?.querySelector('input')
    ?.click();

afterEach(() => {
  hide();
  onChange.mockReset();
});

describe('the settings', () => {
  it('have something for every setting that is stored', () => {
    showForm({ sitesOff: ['news.example'] });
    flip('Mark names everywhere');
    flip('Open the background when the pointer rests');
    flip('Count the names');
    choose('How marked names look', 'Soft background');
    choose('How names are marked', 'As elements in the page');
    choose('Language of the background texts', 'Kiswahili');
    control('Mark names on news.example again').click();
    const changed = Object.assign({}, ...onChange.mock.calls.map(([change]) => change));
    expect(changed).toEqual({
      marking: false,
      openOnHover: false,
      badge: false,
      style: 'background',
      painter: 'elements',
      language: 'sw',
      sitesOff: [],
    });
    expect(Object.keys(changed).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
  });
});

describe('the switches of the glossary', () => {
  const showSwitches = (settings: Partial<Settings>, host: string) =>
    show(<MarkingSwitches settings={{ ...DEFAULT_SETTINGS, ...settings }} host={host} onChange={onChange} />);
  const states = () => (all('[role="switch"]') as HTMLInputElement[]).map(({ checked, disabled }) => [checked, disabled]);

  it('turn the site in front off and on, and leave the other sites alone', () => {
    showSwitches({ sitesOff: ['other.example'] }, 'news.example');
    flip('Mark names on news.example');
    expect(onChange).toHaveBeenLastCalledWith({ sitesOff: ['other.example', 'news.example'] });
    showSwitches({ sitesOff: ['other.example', 'news.example'] }, 'news.example');
    flip('Mark names on news.example');
    expect(onChange).toHaveBeenLastCalledWith({ sitesOff: ['other.example'] });
  });

  it('show the site as off, and not to be changed, where everything is off', () => {
    showSwitches({ marking: false }, 'news.example');
    expect(states()).toEqual([
      [false, true],
      [false, false],
    ]);
  });

  it('leave out the site where the page has none', () => {
    showSwitches({}, '');
    expect(states()).toEqual([[true, false]]);
  });
});
