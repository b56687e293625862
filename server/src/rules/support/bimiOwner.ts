/** Whether a name is where BIMI records stand: a selector below `_bimi`. */
export const isBimiOwner = (owner: string): boolean => /^[^.]+\._bimi\./i.test(owner);
