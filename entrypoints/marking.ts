import { i18n } from '#i18n';
import { defineUnlistedScript } from '#imports';
import { leavePart } from './content/late-parts';
import { startMarking } from './content/marking';

const say = {
  position: (text: string, number: number, total: number) => i18n.t('mention.position', [text, String(number), String(total)]),
  blocked: () => i18n.t('mention.blocked'),
  notThis: () => i18n.t('notThis.done'),
  language: i18n.t('locale'),
};

export default defineUnlistedScript(() => leavePart('marking', (options) => startMarking({ ...options, say })));
