import { describe, expect, test } from '@jest/globals';
import { agencyMarks } from './agencies.ts';
import { statementMarks } from './narrative.ts';

/** Relative luminance of `#rrggbb`, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('contrast is measured as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each([['white', '#ffffff'], ['the grey wash', '#f3f4f5']])('on %s', (_name, ground) => {
  test.each(Object.entries(agencyMarks))('the colour of %s can be read', (_kind, mark) => {
    expect(contrast(mark.colour, ground)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(Object.entries(statementMarks))('the colour of %s can be read', (_kind, mark) => {
    expect(contrast(mark.colour, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

test('no two kinds of agency share a shape, a colour or a name', () => {
  for (const property of ['shape', 'colour', 'label'] as const) {
    const values = Object.values(agencyMarks).map((mark) => mark[property]);
    expect(new Set(values).size).toBe(values.length);
  }
});

test('no two kinds of statement share a colour or a name', () => {
  for (const property of ['colour', 'label'] as const) {
    const values = Object.values(statementMarks).map((mark) => mark[property]);
    expect(new Set(values).size).toBe(values.length);
  }
});
