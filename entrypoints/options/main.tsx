import '../../components/theme.css';
import './page.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { App } from './App';

const root = document.getElementById('root');
document.documentElement.lang = i18n.t('locale');
if (root) render(<App />, root);
