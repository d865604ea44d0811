import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { act, render } from '@testing-library/react';
import { useState, type JSX } from 'react';
import { closeWriters, openWriter } from './testing/writers.ts';

/** As browsers have it; the page of these tests does not. */
beforeEach(() => {
  Object.defineProperty(HTMLElement.prototype, 'contentEditable', { configurable: true, get(this: HTMLElement) { return this.getAttribute('contenteditable') ?? 'inherit'; } });
});
afterEach(() => {
  closeWriters();
  Reflect.deleteProperty(HTMLElement.prototype, 'contentEditable');
});

test('React does not ask where the text is selected when something else on the page is drawn anew', () => {
  const { editor } = openWriter();
  editor.commands.insertContent('Waits are long.');
  let draw = (): void => undefined;
  const Beside = (): JSX.Element => {
    const [times, setTimes] = useState(0);
    draw = () => setTimes(times + 1);
    return <p>{times}</p>;
  };
  const { container } = render(<Beside />);
  editor.view.dom.focus();
  expect(document.activeElement).toBe(editor.view.dom);
  let asked = 0;
  const ask = document.getSelection.bind(document);
  const before = window.getSelection;
  window.getSelection = () => {
    asked += 1;
    return ask();
  };
  act(() => draw());
  window.getSelection = before;
  expect(container.textContent).toBe('1');
  expect(asked).toBe(0);
});

test('the text is editable by its attribute, and says by its property when it is not', () => {
  const { editor } = openWriter();
  expect(editor.view.dom.getAttribute('contenteditable')).toBe('true');
  editor.setEditable(false);
  expect(editor.view.dom.getAttribute('contenteditable')).toBe('false');
  expect(editor.view.dom.contentEditable).toBe('false');
});
