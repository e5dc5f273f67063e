import { fireEvent, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { switchSingleKeys, useKeys } from './keyboard';

const action = vi.fn();

function Page() {
  useKeys({ j: action, c: action, Enter: action, ArrowDown: action });
  return (
    <>
      <input aria-label="name" />
      <input aria-label="yes" type="radio" />
    </>
  );
}

afterEach(() => {
  action.mockClear();
  switchSingleKeys(true);
});

describe('keys of a page', () => {
  it('act when nothing is being typed', async () => {
    render(<Page />);
    await userEvent.keyboard('j');
    expect(action).toHaveBeenCalledTimes(1);
  });

  it('stay silent inside a field', async () => {
    const { getByLabelText } = render(<Page />);
    await userEvent.type(getByLabelText('name'), 'j');
    expect(action).not.toHaveBeenCalled();
  });

  it('stay silent with a modifier and while a syllable is composed', async () => {
    render(<Page />);
    await userEvent.keyboard('{Control>}j{/Control}');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', isComposing: true }));
    expect(action).not.toHaveBeenCalled();
  });

  it('stay silent while an input method holds a key, before its syllable has begun', () => {
    render(<Page />);
    fireEvent.keyDown(window, { key: 'j', keyCode: 229 });
    fireEvent.keyDown(window, { key: 'Process', keyCode: 229 });
    expect(action).not.toHaveBeenCalled();
  });

  it('act on a choice, which takes no letters but keeps its arrows', async () => {
    const { getByLabelText } = render(<Page />);
    getByLabelText('yes').focus();
    await userEvent.keyboard('j');
    expect(action).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(getByLabelText('yes'), { key: 'ArrowDown' });
    expect(action).toHaveBeenCalledTimes(1);
  });

  it('act once while they are held, unless they walk', () => {
    render(<Page />);
    const hold = (key: string) => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key }));
      window.dispatchEvent(new KeyboardEvent('keydown', { key, repeat: true }));
    };
    hold('c');
    expect(action).toHaveBeenCalledTimes(1);
    hold('j');
    expect(action).toHaveBeenCalledTimes(3);
  });

  it('can be switched off, except keys with names', async () => {
    switchSingleKeys(false);
    render(<Page />);
    await userEvent.keyboard('j');
    expect(action).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(action).toHaveBeenCalledTimes(1);
  });
});
