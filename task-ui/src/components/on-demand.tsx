import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Component, type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withTexts } from '../i18n/later';
import { Empty } from './empty';
import { Loading } from './loading';

type BoundaryProps = { children: ReactNode; instead?: ReactNode; onError?: () => void };

/** Keeps the failure of one part from taking the page, and with it what was typed. */
class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onError?.();
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}

type Load<P> = () => Promise<ComponentType<P>>;

// React keeps a code that did not come as failed for ever: each new try needs a new one
const fetched = <P,>(load: Load<P>) =>
  lazy(async () => ({ default: await withTexts(load)() })) as unknown as ComponentType<P>;

/** A part of a page whose code comes when it is first drawn; if it does not come, its place offers to try again. */
export function partOnDemand<P extends object>(load: Load<P>): ComponentType<P> {
  let Part = fetched(load);
  return function OnDemand(props: P) {
    const [round, setRound] = useState(0);
    const again = () => {
      Part = fetched(load);
      setRound(round + 1);
    };
    return (
      <Boundary key={round} instead={<Missing again={round > 0} onRetry={again} />}>
        <Suspense fallback={<Loading />}>
          <Part {...props} />
        </Suspense>
      </Boundary>
    );
  };
}

/** A browser may remember until the next loading that a code did not come; trying on would then never help. */
const reload = () => globalThis.location.reload();

function Missing({ again, onRetry }: { again: boolean; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Empty title={t('part.failed')} text={t(again ? 'part.failedAgain' : 'part.failedText')}>
        <Button variant="default" onClick={again ? reload : onRetry}>
          {t(again ? 'crash.reload' : 'retry')}
        </Button>
      </Empty>
    </div>
  );
}

function ReloadHint() {
  const { t } = useTranslation();
  return (
    <>
      <p style={{ margin: '0 0 8px' }}>{t('part.failedAgain')}</p>
      <Button size="xs" variant="default" onClick={reload}>
        {t('crash.reload')}
      </Button>
    </>
  );
}

/** A dialog whose code comes when it is opened; if it does not come, a notice says so and it can be opened again. */
export function dialogOnDemand<P extends object>(load: Load<P>): ComponentType<P & { onFailed: () => void }> {
  let Part = fetched(load);
  let failures = 0;
  return function OnDemand({ onFailed, ...props }: P & { onFailed: () => void }) {
    const { t } = useTranslation();
    const failed = () => {
      Part = fetched(load);
      failures += 1;
      const message = failures > 1 ? <ReloadHint /> : t('part.failedText');
      notifications.show({
        color: 'red',
        title: t('part.failed'),
        message,
        autoClose: failures > 1 ? false : undefined,
      });
      onFailed();
    };
    return (
      <Boundary onError={failed}>
        <Suspense>
          <Part {...(props as unknown as P)} />
        </Suspense>
      </Boundary>
    );
  };
}
