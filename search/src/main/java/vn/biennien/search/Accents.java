package vn.biennien.search;

/** How terms tell {@code bàn} from {@code bán} and {@code ban}. */
public enum Accents {
    /** Both terms of each syllable at one position: the exact one, then the folded one. For indexes. */
    BOTH,
    /** The exact terms only: {@code =bàn}. */
    EXACT,
    /** The folded terms only: {@code ban}. */
    FOLDED
}
