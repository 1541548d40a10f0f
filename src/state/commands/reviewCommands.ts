import { FINDING_WORDS } from '@/messages/findings';
import type { Language } from '@/messages/messages';
import type { Command } from './command';

export interface ReviewCommandDeps {
  readonly language: () => Language;
  readonly isReadOnly: () => boolean;
  readonly step: (by: 1 | -1) => void;
  readonly mend: () => void;
  readonly focusCard: () => void;
  readonly remark: () => void;
}

/** What a reviewer does by key, from anywhere in the report. */
export function createReviewCommands(deps: ReviewCommandDeps): readonly Command[] {
  const words = () => FINDING_WORDS[deps.language()].panel.keys;
  const isAlways = (): boolean => true;
  const canEdit = (): boolean => !deps.isReadOnly();
  return [
    {
      id: 'nextFinding',
      label: () => words().next,
      keys: ['F8'],
      isEnabled: isAlways,
      run: () => deps.step(1),
    },
    {
      id: 'previousFinding',
      label: () => words().previous,
      keys: ['Shift+F8'],
      isEnabled: isAlways,
      run: () => deps.step(-1),
    },
    {
      id: 'mendFinding',
      label: () => words().mend,
      keys: ['Ctrl+F8'],
      isEnabled: canEdit,
      run: deps.mend,
    },
    {
      id: 'findingCard',
      label: () => words().card,
      keys: ['Ctrl+Shift+F8'],
      isEnabled: isAlways,
      run: deps.focusCard,
    },
    {
      id: 'remark',
      label: () => words().remark,
      keys: ['Ctrl+Alt+M'],
      isEnabled: canEdit,
      run: deps.remark,
    },
  ];
}

export interface CardCommandDeps {
  readonly language: () => Language;
  readonly move: (by: 1 | -1) => void;
  readonly go: () => void;
}

/** What keys do while a card of the list has the focus. */
export function createCardCommands(deps: CardCommandDeps): readonly Command[] {
  const words = () => FINDING_WORDS[deps.language()].panel.keys;
  const isAlways = (): boolean => true;
  return [
    {
      id: 'nextCard',
      label: () => words().move,
      keys: ['ArrowDown'],
      isEnabled: isAlways,
      run: () => deps.move(1),
    },
    {
      id: 'previousCard',
      label: () => words().move,
      keys: ['ArrowUp'],
      isEnabled: isAlways,
      run: () => deps.move(-1),
    },
    {
      id: 'goToFinding',
      label: () => words().go,
      keys: ['Enter'],
      isEnabled: isAlways,
      run: deps.go,
    },
  ];
}
