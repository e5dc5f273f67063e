import { AppShell, Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { Fragment, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../components/language-switch';
import { Logo } from '../components/logo';
import { dialogOnDemand } from '../components/on-demand';
import { Bell } from './bell';
import { MainMenu } from './main-menu';
import classes from './shell.module.css';
import { useGlobalKeys } from './use-global-keys';
import { useSession } from './use-session';
import { UserMenu } from './user-menu';

const Shortcuts = dialogOnDemand(async () => (await import('./shortcuts')).Shortcuts);
const Palette = dialogOnDemand(async () => (await import('./palette')).Palette);

/** Frame of every page for a signed-in person: header, menu, quick find; and the way out when the session ends. */
export function Shell() {
  const { t } = useTranslation();
  const { officer } = useSession();
  const location = useLocation();
  const [menuOpen, menu] = useDisclosure(false);
  const [shortcutsOpen, shortcuts] = useDisclosure(false);
  const [finds, setFinds] = useState(0);
  const find = () => setFinds((count) => count + 1);
  useGlobalKeys({ find, help: shortcuts.open });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu of a narrow screen closes when the page changes
  useEffect(menu.close, [location.pathname]);

  if (!officer) return <SessionEnded />;
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 224, breakpoint: 'sm', collapsed: { mobile: !menuOpen } }}>
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <AppShell.Header className={classes.header}>
        <Burger
          hiddenFrom="sm"
          size="sm"
          color="#fff"
          opened={menuOpen}
          onClick={menu.toggle}
          aria-label={t(menuOpen ? 'closeMenu' : 'menu')}
        />
        <div className={classes.brand}>
          <Logo />
          <span className={classes.name}>{t('app')}</span>
          <span className={classes.long}>{t('appLong')}</span>
        </div>
        <button type="button" className={classes.find} onClick={find}>
          <svg className={classes.findIcon} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path
              d="M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zm3.3 7.8L14 14"
              fill="none"
              stroke="#fff"
              strokeWidth="1.6"
            />
          </svg>
          <span className={classes.findText}>{t('palette.open')}</span>
          <kbd>Ctrl K</kbd>
        </button>
        <div className={classes.language}>
          <LanguageSwitch />
        </div>
        <Bell key={officer.username} />
        <UserMenu officer={officer} onShortcuts={shortcuts.open} />
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar} aria-label={t('nav.label')}>
        <MainMenu />
        <div className={classes.menuLanguage}>
          <LanguageSwitch fullWidth />
        </div>
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className={classes.main}>
        <div className={classes.page}>
          {/* another person's page begins anew: nothing that the former one typed stays on it */}
          <Fragment key={officer.username}>
            <Outlet />
          </Fragment>
        </div>
      </AppShell.Main>
      {shortcutsOpen && <Shortcuts onClose={shortcuts.close} onFailed={shortcuts.close} />}
      {finds > 0 && <Palette key={officer.username} wanted={finds} onFailed={() => setFinds(0)} />}
    </AppShell>
  );
}

/**
 * Leads to the sign-in page, which says that a session ended, and from there back to where one was. Once only: while that page is on its way the address
 * is already its own, and would become the one to come back to.
 */
function SessionEnded() {
  const navigate = useNavigate();
  const { href } = useLocation();
  const leave = useEffectEvent(
    () => void navigate({ to: '/sign-in', search: { next: href, ended: true }, ignoreBlocker: true }),
  );
  useEffect(() => leave(), []);
  return null;
}
