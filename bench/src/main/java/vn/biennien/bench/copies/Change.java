package vn.biennien.bench.copies;

/** What a newsroom does with a text that it takes over, and what merely looks alike. */
enum Change {
    /** An article of the corpus that nobody copied; every base is one. */
    NONE,
    /** The very text in another outlet. */
    SAME,
    /** Another headline and standfirst. */
    HEADLINE,
    /** Another credit line, a place and byline in front. */
    CREDIT,
    /** Words replaced, left out, added. */
    WORDS,
    /** Sentences left out, and others in their place. */
    SENTENCES,
    /** Figures updated. */
    FIGURES,
    /** Paragraphs in another order. */
    ORDER,
    /** The first half alone. */
    HALF,
    /** The last paragraphs gone. */
    TAIL,
    /** Two articles in one. */
    MERGED,
    /** Within a longer one, of other articles' paragraphs. */
    WITHIN,
    /** What a busy desk does: headline, credit, some words, the last paragraphs. */
    DESK,
    /** A form that is filled in anew each day: weather, prices, results. Nobody's copy. */
    FORM
}
