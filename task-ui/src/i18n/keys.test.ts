import { describe, expect, it } from 'vitest';
import statuses from '../../../engine-app/src/main/java/vn/motcua/dossier/Status.java?raw';
import { en } from './en';
import { vi as bundled } from './vi';
import absence from './vi/absence.json';
import officers from './vi/officers.json';

const vi = { ...bundled, absence, officers };

type Tree = { [key: string]: string | Tree };

const leaves = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : leaves(value, `${prefix}${key}.`),
  );
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]).sort();

describe('texts', () => {
  it('have the same keys in both languages', () => {
    const keys = (tree: Tree) => leaves(tree).map(([key]) => key);
    expect(keys(en).sort()).toEqual(keys(vi).sort());
  });

  it('fill in the same values in both languages', () => {
    const english = new Map(leaves(en));
    const differing = leaves(vi).filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('are never empty', () => {
    expect([...leaves(vi), ...leaves(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('name the ten statuses as the server does', () => {
    const named = [...statuses.matchAll(/\((\d+), "([^"]+)", "([^"]+)"\)/g)];
    expect(named).toHaveLength(10);
    for (const [, number = '', inVietnamese, inEnglish] of named) {
      expect([number, vi.common.status[number as '1'], en.common.status[number as '1']]).toEqual([
        number,
        inVietnamese,
        inEnglish,
      ]);
    }
  });
});
