import { expect, test } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { Tabs } from './Tabs.tsx';

const items = ['One', 'Two', 'Three'].map((label) => ({ id: label.toLowerCase(), label, content: `${label} content` }));
const open = () => screen.getByRole('tabpanel').textContent;

test('one panel is seen at a time; arrows go round, Home and End to the ends', () => {
  render(<Tabs label="Parts" items={items} />);
  expect(open()).toBe('One content');
  const press = (key: string) => fireEvent.keyDown(screen.getByRole('tablist'), { key });
  press('ArrowLeft');
  expect(open()).toBe('Three content');
  expect(document.activeElement?.textContent).toBe('Three');
  press('ArrowRight');
  expect(open()).toBe('One content');
  press('End');
  expect(open()).toBe('Three content');
  fireEvent.click(screen.getByRole('tab', { name: 'Two' }));
  expect(open()).toBe('Two content');
  expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([-1, 0, -1]);
});
