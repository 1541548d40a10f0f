import { describe, expect, it } from 'vitest';
import { markChanged } from '@/screens/import/changedSpan';

describe('the signs in which two paragraphs differ', () => {
  it('lie between the head and the tail that both have', () => {
    expect(markChanged('全年公开信息12条。', '全年公开信息135条。')).toEqual({
      mine: { head: '全年公开信息1', changed: '2', tail: '条。' },
      theirs: { head: '全年公开信息1', changed: '35', tail: '条。' },
    });
  });

  it('are those that only one has, and head and tail share no sign', () => {
    expect(markChanged('公开公开', '公开')).toEqual({
      mine: { head: '公开', changed: '公开', tail: '' },
      theirs: { head: '公开', changed: '', tail: '' },
    });
  });

  it('are whole characters, also where two begin with the same half', () => {
    expect(markChanged('甲𠀀乙', '甲𠀁乙').mine).toEqual({ head: '甲', changed: '𠀀', tail: '乙' });
  });
});
