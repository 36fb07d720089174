import { Link } from '@tanstack/react-router';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { choose, usePreferences } from '../text/preferences.ts';
import { useFormat } from '../text/use-format.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSignOut } from './sign-out.ts';

export function Settings() {
  const t = useText('shell');
  const format = useFormat();
  const { person } = useViewer();
  const { era, keys } = usePreferences();
  const signOut = useSignOut();
  const name = format.name(person);
  const label = (
    <>
      <Icon name="person" />
      <span className="header-name">{name}</span>
    </>
  );
  return (
    <Disclosure name={t('you', { name })} label={label}>
      <p className="settings-person">
        <strong>{name}</strong>
        <span lang="ja">{format.kana(person)}</span>
        <span>
          {person.number} ・ {format.pick(person.department.name)}
        </span>
      </p>
      <label className="settings-row">
        <input type="checkbox" checked={era} onChange={event => choose({ era: event.target.checked })} />
        {t('era')}
      </label>
      <label className="settings-row">
        <input type="checkbox" checked={keys} onChange={event => choose({ keys: event.target.checked })} />
        {t('keysSetting')}
      </label>
      <div className="settings-ways">
        <Link to="/account" className="settings-way">
          {t('account')}
        </Link>
        <button type="button" className="settings-way" onClick={signOut}>
          {t('signOut')}
        </button>
      </div>
    </Disclosure>
  );
}
