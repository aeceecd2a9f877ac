/** Steps that can be taken back, grouped: one group is what one "Undo" takes back. */
export interface Journal {
  /** Notes how to take back what is about to be done. */
  record(undo: () => void): void;
  /** What is recorded from here on is a group of its own. */
  close(): void;
  /** Takes back the last group; false when there is none. */
  undo(): boolean;
  /** Forgets everything: nothing before this can be taken back. */
  clear(): void;
  readonly groups: number;
}

const MAX_GROUPS = 100;

export function createJournal(): Journal {
  const groups: (() => void)[][] = [];
  let open: (() => void)[] | null = null;
  let undoing = false;
  return {
    record: (undo) => {
      if (undoing) return;
      if (open === null) {
        open = [];
        groups.push(open);
        if (groups.length > MAX_GROUPS) groups.shift();
      }
      open.push(undo);
    },
    close: () => {
      open = null;
    },
    undo: () => {
      open = null;
      const group = groups.pop();
      if (group === undefined) return false;
      undoing = true;
      try {
        for (const step of group.reverse()) step();
      } finally {
        undoing = false;
      }
      return true;
    },
    clear: () => {
      open = null;
      groups.length = 0;
    },
    get groups() {
      return groups.length;
    },
  };
}
